package dev.quorate.queue;

/// How many jobs there are.
///
/// @param due those that are due and do not run yet
/// @param running those that run now, in all instances
/// @param later those that wait for their instant
/// @param failing those of the above whose last run failed
public record JobCounts(int due, int running, int later, int failing) {}
