package dev.quorate.queue;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before a failed job is tried again: doubling, up to a cap, less up to half by
/// chance so that what failed together does not return together.
public record Backoff(Duration first, Duration cap) {

  /// 1 s, 2 s, 4 s … 15 min.
  public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(15));

  private static final int MOST_DOUBLINGS = 30;

  public Backoff {
    if (!first.isPositive() || cap.compareTo(first) < 0) {
      throw new IllegalArgumentException("not a backoff: " + first + " to " + cap);
    }
  }

  /// The wait after the `failures`-th failure in a row, counted from 1.
  public Duration after(int failures, RandomGenerator chance) {
    Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
    long millis = (doubled.compareTo(cap) < 0 ? doubled : cap).toMillis();
    return Duration.ofMillis(millis - chance.nextLong(millis / 2 + 1));
  }
}
