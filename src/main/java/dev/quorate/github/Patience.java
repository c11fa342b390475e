package dev.quorate.github;

import java.time.Duration;

/// How long the bot waits for GitHub: for a connection, and for a whole answer. GitHub itself gives
/// up on a GraphQL query after 10 seconds.
public record Patience(Duration connect, Duration answer) {
  public static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20));
}
