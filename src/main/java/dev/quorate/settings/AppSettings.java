package dev.quorate.settings;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;

/// Which GitHub App the bot is, and how the two know each other.
///
/// @param id the App ID
/// @param key signs the bot's requests to GitHub
/// @param webhookSecrets one of them signs each delivery of GitHub; several while one is rotated
/// @param file where set-up stored all of it; empty where the environment says it
public record AppSettings(
    long id, PrivateKey key, List<Secret> webhookSecrets, Optional<Path> file) {
  public AppSettings {
    webhookSecrets = List.copyOf(webhookSecrets);
    if (id <= 0 || webhookSecrets.isEmpty()) {
      throw new IllegalArgumentException("an App has a positive id and a webhook secret");
    }
  }

  @Override
  public String toString() {
    return "AppSettings[id=" + id + ", the rest redacted]";
  }
}
