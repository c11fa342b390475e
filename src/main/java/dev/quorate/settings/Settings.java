package dev.quorate.settings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Everything the operator sets.
///
/// @param database where it keeps what it must not forget
/// @param sweepInterval how often the bot asks for what has no webhook
/// @param reconcileInterval how often it looks for what a webhook may have been lost for
/// @param tokens what opens the pages that are not for everybody
public record Settings(
    AppSettings app,
    ListenAddress address,
    GitHubUrls github,
    DatabasePlace database,
    LogLevel logLevel,
    LogFormat logFormat,
    Duration sweepInterval,
    Duration reconcileInterval,
    Tokens tokens)
    implements SettingsReading {

  /// Reads the environment.
  public static SettingsReading from(Map<String, String> environment) {
    return new SettingsReader(environment).read();
  }

  /// Reads only where the bot listens; empty where that is no address.
  public static Optional<ListenAddress> findAddress(Map<String, String> environment) {
    return new SettingsReader(environment).address();
  }

  /// Reads only where the database is, for commands that need no App.
  public static DatabaseReading databaseFrom(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    return DatabaseLocation.read(variables)
        .<DatabaseReading>map(place -> place)
        .orElseGet(() -> new SettingsProblems(variables.problems()));
  }
}
