package dev.quorate.queue;

import java.time.Instant;

/// Instants as the tables hold them. What is due is rounded up and the present down, so that
/// nothing runs a fraction before its time.
final class Millis {
  private Millis() {}

  static long due(Instant instant) {
    long millis = instant.toEpochMilli();
    return Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis;
  }

  static long present(Instant instant) {
    return instant.toEpochMilli();
  }
}
