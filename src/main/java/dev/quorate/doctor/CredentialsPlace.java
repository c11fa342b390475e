package dev.quorate.doctor;

import dev.quorate.settings.AppSettings;
import java.nio.file.Path;
import java.util.Optional;

/// Where the bot has the App's credentials from, so that a remedy names what is there: the file
/// that set-up stored, or else the environment.
record CredentialsPlace(Optional<Path> file) {

  static CredentialsPlace of(AppSettings app) {
    return new CredentialsPlace(app.file());
  }

  /// What holds the webhook secret.
  String secret() {
    return file.map(path -> "`webhookSecret` in " + path).orElse("WEBHOOK_SECRET");
  }

  /// What a change of it is made to.
  String kind() {
    return file.isPresent() ? "file" : "variable";
  }

  /// What to do about an App ID that GitHub does not know.
  String otherApp() {
    return file.map(
                path ->
                    "The App that set-up created may have been deleted: then delete %s as well, and start the bot again for a new set-up link."
                        .formatted(path))
            .orElse(
                "Set APP_ID to the number that the App's settings page shows as 'App ID'; it is"
                    + " neither the Client ID nor the number of an installation.")
        + " For GitHub Enterprise Server, GITHUB_API_URL must name it.";
  }

  /// What to do with a new private key.
  String newKey() {
    return file.map(
            path ->
                "write the new file's text as `key` into %s, with \\n for each line break, and start the bot again."
                    .formatted(path))
        .orElse("have PRIVATE_KEY_PATH name the new file.");
  }
}
