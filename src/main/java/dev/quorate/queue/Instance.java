package dev.quorate.queue;

/// One of the processes that share the jobs.
///
/// @param running how many jobs it runs
/// @param eldest whether it does what only one should do: sweep and reconcile
/// @param here whether it is this process
public record Instance(long id, int running, boolean eldest, boolean here) {}
