package dev.quorate.settings;

import dev.quorate.policy.DurationText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads all variables but those of the App, which [AppReader] reads. Where none of them is set,
/// the App is the stored one.
final class SettingsReader {
  private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

  private final Variables variables;

  SettingsReader(Map<String, String> environment) {
    this.variables = new Variables(environment);
  }

  SettingsReading read() {
    AppReader apps = new AppReader(variables);
    Optional<AppSettings> app = apps.isBegun() ? apps.read() : Optional.empty();
    Optional<ListenAddress> address = address();
    Optional<GitHubUrls> github = github();
    Optional<DatabasePlace> database = DatabaseLocation.read(variables);
    Optional<LogLevel> logLevel = logLevel();
    Optional<LogFormat> logFormat = logFormat();
    Optional<Duration> sweepInterval = interval("SWEEP_INTERVAL", "60s");
    Optional<Duration> reconcileInterval = interval("RECONCILE_INTERVAL", "1h");
    Tokens tokens = new TokensReader(variables).read();
    Optional<AppFile> file = database.map(AppFile::of).filter(_ -> !apps.isBegun());
    if (file.filter(AppFile::exists).isPresent()) {
      app = apps.readStored(file.get());
    }
    if (!variables.problems().isEmpty()) {
      return new SettingsProblems(variables.problems());
    }
    if (app.isEmpty()) {
      return new Unregistered(address.orElseThrow(), github.orElseThrow(), file.orElseThrow());
    }
    return new Settings(
        app.orElseThrow(),
        address.orElseThrow(),
        github.orElseThrow(),
        database.orElseThrow(),
        logLevel.orElseThrow(),
        logFormat.orElseThrow(),
        sweepInterval.orElseThrow(),
        reconcileInterval.orElseThrow(),
        tokens);
  }

  Optional<ListenAddress> address() {
    String host = variables.get("HOST", "127.0.0.1");
    String port = variables.get("PORT", "3000");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      return variables.wrong(
          "PORT",
          "is not a port: '" + port + "'",
          "Set it to a number up to 65535, or leave it out for 3000.");
    }
    return Optional.of(new ListenAddress(host, Integer.parseInt(port)));
  }

  private Optional<GitHubUrls> github() {
    Optional<URI> rest = url("GITHUB_API_URL", "https://api.github.com");
    if (variables.find("GITHUB_GRAPHQL_URL").isPresent()) {
      Optional<URI> graphql = url("GITHUB_GRAPHQL_URL", "");
      return rest.flatMap(r -> graphql.map(g -> new GitHubUrls(r, g)));
    }
    return rest.map(r -> new GitHubUrls(r, GitHubUrls.graphqlBeside(r)));
  }

  private Optional<URI> url(String variable, String otherwise) {
    String value = variables.get(variable, otherwise).replaceFirst("/+$", "");
    try {
      URI url = new URI(value);
      boolean http =
          "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
      if (http
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawQuery() == null
          && url.getRawFragment() == null) {
        return Optional.of(url);
      }
    } catch (URISyntaxException _) {
      // answered below; the exception would repeat a password that stands in the URL
    }
    return variables.wrong(
        variable,
        "is not an absolute http or https URL, or has more than host, port and path",
        "It looks like https://api.github.com or, on GitHub Enterprise Server,"
            + " https://HOST/api/v3 (for GraphQL https://HOST/api/graphql).");
  }

  private Optional<LogLevel> logLevel() {
    String value = variables.get("LOG_LEVEL", "info");
    return Arrays.stream(LogLevel.values())
        .filter(level -> level.name().equalsIgnoreCase(value))
        .findFirst()
        .or(
            () ->
                variables.wrong(
                    "LOG_LEVEL",
                    "is not a level: '" + value + "'",
                    "Set it to one of "
                        + Arrays.stream(LogLevel.values())
                            .map(level -> level.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /// Written exactly so, as `logback.xml` compares it.
  private Optional<LogFormat> logFormat() {
    return switch (variables.get("LOG_FORMAT", "text")) {
      case "text" -> Optional.of(LogFormat.TEXT);
      case "json" -> Optional.of(LogFormat.JSON);
      case String value ->
          variables.wrong(
              "LOG_FORMAT", "is not a format: '" + value + "'", "Set it to text or json.");
    };
  }

  private Optional<Duration> interval(String variable, String otherwise) {
    String value = variables.get(variable, otherwise);
    return DurationText.find(value)
        .filter(interval -> interval.compareTo(SHORTEST_INTERVAL) >= 0)
        .or(
            () ->
                variables.wrong(
                    variable,
                    "is not a duration of at least 1s: '" + value + "'",
                    "Write it like 90s, 5m or 1h30m."));
  }
}
