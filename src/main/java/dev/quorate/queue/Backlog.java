package dev.quorate.queue;

import java.time.Instant;
import java.util.Optional;

/// The jobs that are due and do not run yet.
///
/// @param jobs how many there are
/// @param since when the oldest of them was due
public record Backlog(int jobs, Optional<Instant> since) {}
