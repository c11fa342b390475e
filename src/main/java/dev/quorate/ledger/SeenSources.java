package dev.quorate.ledger;

import dev.quorate.committee.Sources;
import dev.quorate.committee.TableRef;
import dev.quorate.policy.Policy;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.report.Provenance;
import dev.quorate.report.Provenance.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files and teams that the newest versions in a record were read from, for people to look up
/// (R8.4).
public final class SeenSources {
  private SeenSources() {}

  /// Each goes by the commit at which the bot first saw it.
  ///
  /// @param address the repository's page; blank where it is not known, and there is no link
  public static Provenance of(RulesRecord rules, String address) {
    List<Source> config = new ArrayList<>();
    rules
        .policy()
        .ifPresent(
            seen -> {
              seen.extended().keySet().stream()
                  .sorted()
                  .forEach(name -> config.add(elsewhere(name)));
              seen.file().ifPresent(file -> config.add(config(seen, file, address)));
            });
    Optional<Sources> sources = rules.lastReadable().map(Policy::sources);
    return new Provenance(
        config, sources.map(found -> rosters(found, rules.roster(), address)).orElse(List.of()));
  }

  /// An organisation's file is named with its repository; the commit is not of that one.
  private static Source config(PolicySeen seen, String file, String address) {
    return file.equals(PolicyFile.PATH)
        ? here(file, file, seen.commit(), address)
        : elsewhere(file);
  }

  private static List<Source> rosters(Sources sources, Optional<RosterSeen> seen, String address) {
    List<Source> rosters = new ArrayList<>();
    sources.teams().forEach(team -> rosters.add(elsewhere(team.toString())));
    for (TableRef table : sources.tables()) {
      rosters.add(
          table.repository().isEmpty() && seen.isPresent()
              ? here(table.toString(), table.path(), seen.get().commit(), address)
              : elsewhere(table.toString()));
    }
    return rosters;
  }

  private static Source here(String name, String path, String commit, String address) {
    Optional<String> url =
        address.isEmpty()
            ? Optional.empty()
            : Optional.of("%s/blob/%s/%s".formatted(address, commit, path.replace(" ", "%20")));
    return new Source(name, Optional.of(commit), url);
  }

  private static Source elsewhere(String name) {
    return new Source(name, Optional.empty(), Optional.empty());
  }
}
