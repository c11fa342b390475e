package dev.quorate.worker;

import dev.quorate.committee.Committee;
import dev.quorate.committee.RosterProblem;
import dev.quorate.committee.Sources;
import dev.quorate.committee.TableRef;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.Reading;
import dev.quorate.history.Head;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.ledger.PolicySeen.Extended;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.policy.Policy;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.policytest.GivenConfig;
import dev.quorate.report.ProposedChange;
import dev.quorate.report.ProposedChange.Flaw;
import dev.quorate.report.ProposedChange.Spot;
import dev.quorate.roster.RosterFacts;
import dev.quorate.roster.RosterReader;
import dev.quorate.yaml.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a pull request makes of rules, committee and policy tests.
final class ProposedRules {
  private static final Pattern LINE = Pattern.compile(", line ([0-9]{1,7})\\b.*", Pattern.DOTALL);

  private final PullSnapshot pull;
  private final RulesRecord inForce;
  private final OtherPulls others;
  private final ProposedFiles files;
  private final ProposedRoster roster;
  private final Instant at;
  private final List<Flaw> flaws = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  /// @param inForce the rules in force, all of which GitHub answered
  /// @param facts the sources on the default branch
  ProposedRules(
      PullSnapshot pull,
      Head head,
      RulesRecord inForce,
      BaseFiles base,
      RosterFacts facts,
      OtherPulls others,
      Instant at) {
    this.pull = pull;
    this.inForce = inForce;
    this.others = others;
    this.files = new ProposedFiles(base, pull, head);
    Optional<Sources> trusted = inForce.lastReadable().map(Policy::sources);
    this.roster = new ProposedRoster(files, facts, trusted);
    this.at = at;
  }

  ProposedChange read() {
    Optional<String> config = config();
    Optional<Policy> after = config.flatMap(this::policy);
    Optional<Policy> before = inForce.lastReadable();
    Optional<Committee> committee = after.flatMap(this::committee);
    boolean readable = before.isPresent() && committee.isPresent();
    Optional<ProposedTests> tests =
        after.map(_ -> ProposedTests.run(files, new GivenConfig(config.get(), extendedTexts())));
    tests.ifPresent(run -> unknown.addAll(run.unknown()));
    return new ProposedChange(
        at,
        flaws,
        tests.map(ProposedTests::flaws).orElse(List.of()),
        unknown,
        before.flatMap(old -> after.map(now -> new ProposedChange.Rules(old, now))),
        committee.map(
            now -> new ProposedChange.Committees(inForce.surroundings().committeeAt(at), now)),
        readable
            ? Optional.of(
                others.judge(pull, inForce.surroundings(), after.get(), committee.get(), at))
            : Optional.empty(),
        tests.map(ProposedTests::tests).orElse(List.of()));
  }

  /// The text of the config; empty where there is none that can be read.
  private Optional<String> config() {
    if (!files.changes(PolicyFile.PATH)) {
      return inForce.policy().flatMap(PolicySeen::text);
    }
    return switch (files.file(PolicyFile.PATH)) {
      case Reading.Found<String>(String text) -> Optional.of(text);
      case Reading.Missing<String> _ -> {
        unknown.add(
            "this pull request removes `%s`; the rules of the organisation hold then, and where it has none nothing is judged any more"
                .formatted(PolicyFile.PATH));
        yield Optional.empty();
      }
      case Reading.Unusable<String>(String why) -> {
        flaws.add(new Flaw(Optional.of(new Spot(PolicyFile.PATH, 1)), why));
        yield Optional.empty();
      }
    };
  }

  private Optional<Policy> policy(String text) {
    String file =
        files.changes(PolicyFile.PATH)
            ? PolicyFile.PATH
            : inForce.policy().flatMap(PolicySeen::file).orElse(PolicyFile.PATH);
    return switch (PolicyFile.read(file, text, this::extended)) {
      case PolicyReading.Valid(Policy policy) ->
          Optional.of(policy.withSources(policy.sources().within(pull.repository().fullName())));
      case PolicyReading.Invalid(List<Problem> problems) -> {
        problems.forEach(this::note);
        yield Optional.empty();
      }
    };
  }

  /// What the config in force extends, as it was read with it; a stranger's config might name one
  /// that is not theirs to see.
  private Fetched extended(String repository) {
    return inForce.policy().stream()
        .flatMap(seen -> seen.extended().entrySet().stream())
        .filter(known -> known.getKey().equalsIgnoreCase(repository))
        .map(known -> known.getValue().fetched())
        .findFirst()
        .orElseGet(
            () -> new Fetched.Unreachable("a config that is new here " + ProposedRoster.NOT_AHEAD));
  }

  private Map<String, String> extendedTexts() {
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, Extended> known :
        inForce.policy().map(PolicySeen::extended).orElse(Map.of()).entrySet()) {
      known.getValue().text().ifPresent(text -> texts.put(known.getKey(), text));
    }
    return texts;
  }

  private void note(Problem problem) {
    boolean own = problem.place().file().equals(PolicyFile.PATH);
    String text = (problem.key().isEmpty() ? "" : problem.key() + ": ") + problem.text();
    if (problem.text().contains(ProposedRoster.NOT_AHEAD)) {
      unknown.add(text);
    } else if (own) {
      flaws.add(
          new Flaw(Optional.of(new Spot(problem.place().file(), problem.place().line())), text));
    } else {
      flaws.add(new Flaw(Optional.empty(), problem.toString()));
    }
  }

  /// Empty where it cannot be read as a whole.
  private Optional<Committee> committee(Policy policy) {
    Committee committee = RosterReader.read(policy.sources(), roster, inForce.book()).committee();
    List<RosterProblem> problems = committee.problemsAt(at);
    problems.forEach(problem -> note(policy, problem.text()));
    return problems.isEmpty() ? Optional.of(committee) : Optional.empty();
  }

  private void note(Policy policy, String problem) {
    if (problem.contains(ProposedRoster.NOT_AHEAD)) {
      unknown.add(problem);
    } else {
      flaws.add(new Flaw(spot(policy, problem), problem));
    }
  }

  /// Where a problem with a table begins by its file and line, it is there.
  private static Optional<Spot> spot(Policy policy, String problem) {
    for (TableRef table : policy.sources().tables()) {
      if (table.repository().isEmpty() && problem.startsWith(table.path())) {
        Matcher line = LINE.matcher(problem.substring(table.path().length()));
        if (line.matches()) {
          return Optional.of(new Spot(table.path(), Integer.parseInt(line.group(1))));
        }
      }
    }
    return Optional.empty();
  }
}
