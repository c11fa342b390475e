package dev.quorate.doctor;

import dev.quorate.forge.AppInspection.InstallationSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether an account's installation is at work and has granted what the App needs.
final class InstallationCheck {
  static final String NAME = "installation";

  private InstallationCheck() {}

  static List<Finding> of(InstallationSeen installation, Asked asked) {
    List<Finding> findings = new ArrayList<>();
    if (installation.suspended()) {
      findings.add(
          Finding.error(
              NAME,
              "the installation of %s is suspended: the bot can do nothing there"
                  .formatted(installation.account()),
              "Press 'Unsuspend' at " + installation.page() + "."));
    }
    List<String> missing =
        asked.permissions().entrySet().stream()
            .filter(each -> lacks(installation, each))
            .map(each -> "`%s: %s`".formatted(each.getKey(), each.getValue()))
            .toList();
    if (!missing.isEmpty()) {
      findings.add(
          Finding.error(
              NAME,
              "%s has not granted %s".formatted(installation.account(), String.join(", ", missing)),
              "An owner of %s accepts the App's new permissions at %s (they are offered once the App"
                      .formatted(installation.account(), installation.page())
                  + " itself asks for them)."));
    }
    return Finding.orOk(
        findings,
        NAME,
        "%s, on %s"
            .formatted(
                installation.account(),
                installation.selects() ? "selected repositories" : "all repositories"));
  }

  private static boolean lacks(InstallationSeen installation, Map.Entry<String, String> asked) {
    String has = Levels.of(installation.permissions(), asked.getKey());
    // the App's own shortcoming there is a warning of its own
    String needs = asked.getKey().equals("statuses") ? "read" : asked.getValue();
    return Levels.isLess(has, needs);
  }

  static Finding notInstalled(String repository, String appPage) {
    return Finding.error(
        NAME,
        "the App is not installed on %s, or there is no such repository".formatted(repository),
        "Install it, or add the repository to its installation: " + appPage + "/installations.");
  }

  static Finding nowhere(String appPage) {
    return Finding.error(
        NAME, "the App is not installed anywhere", "Install it: " + appPage + "/installations.");
  }
}
