package dev.quorate.settings;

import java.security.PrivateKey;
import java.util.List;

/// Which GitHub App the bot is, and how the two know each other.
///
/// @param id the App ID
/// @param key signs the bot's requests to GitHub
/// @param webhookSecrets one of them signs each delivery of GitHub; several while one is rotated
public record AppSettings(long id, PrivateKey key, List<Secret> webhookSecrets) {
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
