package dev.quorate.worker;

import dev.quorate.committee.Sources;
import dev.quorate.committee.TableRef;
import dev.quorate.engine.Setting;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.ledger.RosterSeen;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.policy.Policy;
import dev.quorate.policyfile.PolicyFile;
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
    return new Setting(check, provenance(rules, address(snapshot)), links);
  }

  /// The repository's page, of which the pull request's is a part.
  private static String address(PullSnapshot snapshot) {
    int pulls = snapshot.url().lastIndexOf("/pull/");
    return pulls < 0 ? "" : snapshot.url().substring(0, pulls);
  }

  /// Each version goes by the commit at which the bot first saw it.
  private static Provenance provenance(RulesRecord rules, String address) {
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
