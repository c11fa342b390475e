package dev.quorate.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long the mail server is left alone after it could not be used: a minute, then twice as long
/// each time, up to an hour. So a wrong password is not tried so often that the account is locked.
final class ServerRest {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Duration next = FIRST;
  private Instant until = Instant.MIN;

  /// Until when to leave it alone; empty when it may be tried.
  synchronized Optional<Instant> until(Instant now) {
    return until.isAfter(now) ? Optional.of(until) : Optional.empty();
  }

  synchronized void failed(Instant now) {
    until = now.plus(next);
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  synchronized void worked() {
    next = FIRST;
    until = Instant.MIN;
  }
}
