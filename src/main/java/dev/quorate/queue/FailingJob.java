package dev.quorate.queue;

import java.time.Instant;

/// A job whose last run failed.
///
/// @param since when the first of its failed runs in a row was
/// @param attempts how many runs in a row have failed
/// @param dueAt when it is tried again
/// @param error what went wrong last
public record FailingJob(Job job, Instant since, int attempts, Instant dueAt, String error) {}
