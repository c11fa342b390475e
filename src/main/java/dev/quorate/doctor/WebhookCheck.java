package dev.quorate.doctor;

import dev.quorate.forge.AppInspection.AppSeen;
import dev.quorate.forge.AppInspection.HookSeen;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether GitHub delivers to the bot's address, signed, as JSON and over TLS.
final class WebhookCheck {
  static final String NAME = "webhook";
  private static final String PATH = "/webhook";

  private WebhookCheck() {}

  static List<Finding> of(AppSeen app, HookSeen hook, CredentialsPlace place) {
    List<Finding> findings = new ArrayList<>();
    address(app, hook, findings);
    if (!hook.contentType().equals("json")) {
      findings.add(
          Finding.error(
              NAME,
              "GitHub delivers as `%s`, which the bot answers with 415"
                  .formatted(hook.contentType()),
              "Set 'Content type' to application/json at " + app.page() + "."));
    }
    if (!hook.hasSecret()) {
      findings.add(
          Finding.error(
              NAME,
              "the App has no webhook secret: deliveries are not signed, and the bot refuses them",
              "Enter the secret that %s holds as 'Webhook secret' at %s."
                  .formatted(place.secret(), app.page())));
    }
    if (!hook.verifiesTls()) {
      findings.add(
          Finding.warning(
              NAME,
              "GitHub delivers without checking the certificate of the bot's address",
              "Turn 'SSL verification' on at %s; the address needs a certificate that browsers trust."
                  .formatted(app.page())));
    }
    return Finding.orOk(findings, NAME, hook.url());
  }

  private static void address(AppSeen app, HookSeen hook, List<Finding> findings) {
    String remedy =
        "Enter https://…%s, where the bot is reached, as 'Webhook URL' at %s."
            .formatted(PATH, app.page());
    if (hook.url().isBlank()) {
      findings.add(Finding.error(NAME, "the App has no webhook address", remedy));
      return;
    }
    URI url;
    try {
      url = new URI(hook.url().strip().replace(" ", "%20"));
    } catch (URISyntaxException _) {
      findings.add(Finding.error(NAME, hook.url() + " is no address", remedy));
      return;
    }
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
      findings.add(Finding.error(NAME, "GitHub cannot reach " + hook.url(), remedy));
    } else if (!"https".equalsIgnoreCase(url.getScheme())) {
      findings.add(Finding.error(NAME, hook.url() + " is not encrypted", remedy));
    }
    if (!String.valueOf(url.getPath()).endsWith(PATH)) {
      findings.add(
          Finding.error(
              NAME, "%s does not lead to the bot's %s".formatted(hook.url(), PATH), remedy));
    }
  }
}
