package dev.quorate.queue;

import java.time.Instant;
import java.util.Optional;

/// How many jobs there are of a kind.
///
/// @param since when the oldest of them became one: was due, or began to fail
public record JobCount(int jobs, Optional<Instant> since) {}
