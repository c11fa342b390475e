package dev.quorate.queue;

import java.time.Duration;

/// What a [Runner] allows.
///
/// @param concurrency how many jobs run at once
/// @param grace how long jobs that run may go on after [Runner#close]
public record RunnerLimits(int concurrency, Duration grace, Backoff backoff) {

  /// Eight jobs at once, 3 s to finish, [Backoff#DEFAULT].
  public static final RunnerLimits DEFAULT =
      new RunnerLimits(8, Duration.ofSeconds(3), Backoff.DEFAULT);

  public RunnerLimits {
    if (concurrency < 1) {
      throw new IllegalArgumentException("nothing would ever run");
    }
  }
}
