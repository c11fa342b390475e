package dev.quorate.github;

import java.net.URI;

/// What GitHub tells once of an App that was created from a manifest.
///
/// @param id the App ID
/// @param page the App's public page
/// @param key its private key, as PEM text
/// @param webhookSecret signs each delivery
public record NewApp(long id, URI page, String key, String webhookSecret) {

  /// Where its owner installs it on repositories.
  public URI installPage() {
    return URI.create(page + "/installations/new");
  }

  @Override
  public String toString() {
    return "NewApp[id=" + id + ", page=" + page + ", the rest redacted]";
  }
}
