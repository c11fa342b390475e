package dev.quorate.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The jobs that have failed for long.
///
/// @param jobs how many there are
/// @param since when the oldest of them began to fail
public record Failing(int jobs, Optional<Instant> since) {
  /// From when on a job has failed for long.
  public static final Duration LONG = Duration.ofHours(24);
}
