package dev.quorate.doctor;

import dev.quorate.forge.AppInspection.AppSeen;
import dev.quorate.forge.AppInspection.HookAttempt;
import java.util.List;

/// How the bot answered what GitHub delivered of late.
final class DeliveriesCheck {
  static final String NAME = "deliveries";

  private DeliveriesCheck() {}

  /// @param attempts newest first
  static List<Finding> of(AppSeen app, List<HookAttempt> attempts, CredentialsPlace place) {
    if (attempts.isEmpty()) {
      return List.of(
          Finding.warning(
              NAME,
              "GitHub has delivered nothing in the last days, so nobody knows whether it could",
              "Install the App, or comment on a pull request where it is installed, and look again;"
                  + " "
                  + log(app)));
    }
    List<HookAttempt> failed = attempts.stream().filter(each -> !each.delivered()).toList();
    if (failed.isEmpty()) {
      return List.of(
          Finding.ok(
              NAME,
              "the last %d arrived, the newest at %s"
                  .formatted(attempts.size(), attempts.getFirst().at())));
    }
    HookAttempt last = failed.getFirst();
    String what =
        "%d of the last %d failed, the newest of them at %s (%s, %s)"
            .formatted(failed.size(), attempts.size(), last.at(), last.event(), last.status());
    if (attempts.getFirst().delivered()) {
      return List.of(
          Finding.warning(
              NAME,
              what + "; what came after it arrived",
              "The bot asks for the failed ones again when it starts. To learn why, " + log(app)));
    }
    return List.of(
        Finding.error(NAME, what, remedy(last, place) + " Then press 'Redeliver': " + log(app)));
  }

  private static String remedy(HookAttempt failed, CredentialsPlace place) {
    return switch (failed.code()) {
      case 401 ->
          "The webhook secrets differ: enter the one that %s holds as 'Webhook secret' on the App's settings page, and start the bot again if you changed the %s."
              .formatted(place.secret(), place.kind());
      case 404 ->
          "Something else answers at the webhook's address: it must lead to the bot's /webhook.";
      case 415 -> "Set 'Content type' to application/json on the App's settings page.";
      case 502, 503, 504 ->
          "The proxy in front of the bot does not reach it, or the bot cannot store: look at"
              + " /healthz, and at the proxy's log.";
      case 0 ->
          "GitHub got no answer: look at the name, the certificate and the firewall of the"
              + " webhook's address.";
      default -> "Look at what was answered.";
    };
  }

  private static String log(AppSeen app) {
    return "see " + app.page() + "/advanced.";
  }
}
