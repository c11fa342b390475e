package dev.quorate.worker;

import dev.quorate.engine.Setting;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.ledger.SeenSources;
import dev.quorate.policy.Policy;
import dev.quorate.report.Links;

/// What the texts name beside the verdict: the check, the versions in force, where to read more.
final class SettingReader {
  /// The check's name while no config has ever said another (R8.3).
  private static final String DEFAULT_CHECK = "governance";

  private SettingReader() {}

  static Setting read(PullSnapshot snapshot, RulesRecord rules, OwnComments own) {
    Links links = new Links(snapshot.url(), own.status().map(CommentSeen::url));
    return new Setting(checkName(rules), SeenSources.of(rules, address(snapshot)), links);
  }

  /// The check's name in force.
  static String checkName(RulesRecord rules) {
    return rules.lastReadable().map(Policy::check).orElse(DEFAULT_CHECK);
  }

  /// The repository's page, of which the pull request's is a part.
  private static String address(PullSnapshot snapshot) {
    int pulls = snapshot.url().lastIndexOf("/pull/");
    return pulls < 0 ? "" : snapshot.url().substring(0, pulls);
  }
}
