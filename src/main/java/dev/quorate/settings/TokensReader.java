package dev.quorate.settings;

import java.util.Optional;

/// Reads the tokens.
final class TokensReader {
  private static final int SHORTEST = 16;
  private static final String CALENDAR = "CALENDAR_TOKEN";

  private final Variables variables;

  TokensReader(Variables variables) {
    this.variables = variables;
  }

  Tokens read() {
    Optional<Secret> metrics = token("METRICS_TOKEN", "metrics");
    Optional<Secret> status = token("STATUS_TOKEN", "status page");
    Optional<Secret> calendar = token(CALENDAR, "calendar");
    if (calendar.isPresent() && (calendar.equals(status) || calendar.equals(metrics))) {
      variables.wrong(
          CALENDAR,
          "is the same as another token",
          "It stands in the calendar's address, which many will know: give it a text of its own,"
              + " for instance by `openssl rand -hex 32`.");
    }
    return new Tokens(metrics, status, calendar);
  }

  private Optional<Secret> token(String variable, String opens) {
    Optional<String> token = variables.find(variable);
    if (token.filter(text -> text.length() < SHORTEST).isPresent()) {
      return variables.wrong(
          variable,
          "is shorter than " + SHORTEST + " characters",
          "Make up a long random text, for instance with `openssl rand -hex 32`, or leave it out to"
              + " have no %s.".formatted(opens));
    }
    return token.map(Secret::new);
  }
}
