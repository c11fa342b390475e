package dev.quorate.starter;

import dev.quorate.committee.Committee;
import dev.quorate.committee.RosterProblem;
import dev.quorate.committee.TableRef;
import dev.quorate.forge.AppInspection;
import dev.quorate.forge.AppInspection.RepositorySeen;
import dev.quorate.forge.Forge;
import dev.quorate.policy.Policy;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.policyfile.Preset;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterReader;
import dev.quorate.worker.RulesToday;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fits a preset to a repository: finds who its committee is, and reads the result back as the bot
/// would. It writes nothing.
public final class Starter {
  private static final String PLACEHOLDER = "YOUR-ORGANISATION";

  private final Preset preset;
  private final String repository;

  /// @param repository `OWNER/REPO`
  public Starter(Preset preset, String repository) {
    this.preset = preset;
    this.repository = repository;
  }

  /// The preset alone, with the owner's name in it, for when GitHub cannot be asked.
  public Proposal propose() {
    String owner = repository.split("/", -1)[0];
    String config = preset.config().replace(PLACEHOLDER, owner);
    policy(config);
    return new Proposal(
        config,
        preset.tests().replace(PLACEHOLDER, owner),
        "main",
        List.of(
            "It is a valid config. Not checked, for want of the App's credentials: whether the"
                + " repository has one already, what its default branch is, and whether"
                + " committee.members names a team or table that is there."));
  }

  /// The preset with the repository's own table of members, if it has one.
  public Proposal propose(
      Forge forge,
      AppInspection inspection,
      RepositorySeen seen,
      RulesToday today,
      InstantSource clock) {
    List<TableRef> tables =
        new RosterSearch(path -> forge.file(seen.address(), Optional.of(seen.commit()), path))
            .list(inspection.listFiles(seen));
    Proposal bare = propose();
    String config =
        tables.isEmpty()
            ? bare.config()
            : MembersLine.replace(preset.config(), "table: " + tables.getFirst());
    String tests =
        tables.isEmpty()
            ? bare.tests()
            : TestMembers.replace(preset.tests(), presetTable(), tables.getFirst());
    List<String> notes = new ArrayList<>(found(tables));
    Committee committee =
        RosterReader.read(policy(config).sources(), today.facts(), LoginBook.EMPTY).committee();
    today.requireAnswered();
    notes.addAll(read(committee, clock.instant()));
    return new Proposal(config, tests, seen.defaultBranch(), notes);
  }

  private Optional<TableRef> presetTable() {
    return policy(preset.config()).sources().tables().stream().findFirst();
  }

  private static List<String> found(List<TableRef> tables) {
    if (tables.isEmpty()) {
      return List.of(
          "No table of members with logins or terms was found in the Markdown files whose names are"
              + " about people: write your team, table or users under committee.members.");
    }
    String others =
        tables.stream().skip(1).map(TableRef::toString).collect(Collectors.joining(", "));
    return List.of(
        "The members are taken from %s, a table found in the repository%s."
            .formatted(
                tables.getFirst(),
                others.isEmpty() ? "" : "; other tables that might be meant: " + others));
  }

  private static List<String> read(Committee committee, Instant now) {
    List<RosterProblem> problems = committee.problemsAt(now);
    if (!problems.isEmpty()) {
      return problems.stream().map(problem -> "To be mended first: " + problem.text()).toList();
    }
    long members = committee.countAt(now);
    return List.of(
        "Read back as the bot will read it, the config is valid, and %d %s on the committee today."
            .formatted(members, members == 1 ? "person is" : "people are"));
  }

  private static Policy policy(String config) {
    return switch (PolicyFile.read(config, _ -> new Fetched.Unreachable("it was not read"))) {
      case PolicyReading.Valid(Policy policy) -> policy;
      case PolicyReading.Invalid(var problems) ->
          throw new IllegalStateException("a preset that does not fit: " + problems);
    };
  }
}
