package dev.quorate.worker;

import dev.quorate.committee.Sources;
import dev.quorate.engine.Setting;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.ledger.RosterSeen;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.policy.Policy;
import dev.quorate.report.Links;
import dev.quorate.report.Provenance;
import dev.quorate.report.Provenance.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the texts name beside the verdict: the check, the versions in force, where to read more.
final class SettingReader {
  /// The check's name while no config has ever said another (R8.3).
  private static final String DEFAULT_CHECK = "governance";

  private SettingReader() {}

  static Setting read(PullSnapshot snapshot, RulesRecord rules, OwnComments own) {
    String check = rules.lastReadable().map(Policy::check).orElse(DEFAULT_CHECK);
    Links links = new Links(snapshot.url(), own.status().map(CommentSeen::url));
    return new Setting(check, provenance(rules), links);
  }

  /// Each version goes by the commit at which the bot first saw it.
  private static Provenance provenance(RulesRecord rules) {
    List<Source> config = new ArrayList<>();
    rules
        .policy()
        .ifPresent(
            seen -> {
              seen.extended().keySet().stream()
                  .sorted()
                  .forEach(name -> config.add(elsewhere(name)));
              seen.file().ifPresent(file -> config.add(config(seen, file)));
            });
    Optional<Sources> sources = rules.lastReadable().map(Policy::sources);
    return new Provenance(
        config, sources.map(found -> rosters(found, rules.roster())).orElse(List.of()));
  }

  private static Source config(PolicySeen seen, String file) {
    boolean organisations = file.contains(":");
    return new Source(
        file, organisations ? Optional.empty() : Optional.of(seen.commit()), Optional.empty());
  }

  private static List<Source> rosters(Sources sources, Optional<RosterSeen> seen) {
    List<Source> rosters = new ArrayList<>();
    sources.teams().forEach(team -> rosters.add(elsewhere(team.toString())));
    sources
        .tables()
        .forEach(
            table ->
                rosters.add(
                    new Source(
                        table.toString(),
                        table.repository().isEmpty()
                            ? seen.map(RosterSeen::commit)
                            : Optional.empty(),
                        Optional.empty())));
    return rosters;
  }

  private static Source elsewhere(String name) {
    return new Source(name, Optional.empty(), Optional.empty());
  }
}
