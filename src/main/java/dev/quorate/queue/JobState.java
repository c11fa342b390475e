package dev.quorate.queue;

import java.time.Instant;
import java.util.Optional;

/// How a job stands.
///
/// @param dueAt when it runs, or since when it should
/// @param running whether it is being run
/// @param attempts how many runs in a row have failed
/// @param lastError why the last run came to nothing, if it did
public record JobState(Instant dueAt, boolean running, int attempts, Optional<String> lastError) {}
