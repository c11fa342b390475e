package dev.quorate.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Everything the operator sets.
///
/// @param databaseFile the SQLite file
/// @param sweepInterval how often the bot asks for what has no webhook
public record Settings(
    AppSettings app,
    ListenAddress address,
    GitHubUrls github,
    Path databaseFile,
    LogLevel logLevel,
    Duration sweepInterval)
    implements SettingsReading {

  /// Reads the environment.
  public static SettingsReading from(Map<String, String> environment) {
    return new SettingsReader(environment).read();
  }
}
