package dev.quorate.queue;

/// The sole right to run a job, until the run ends or it is taken away.
///
/// @param instance which of the processes that share the database has it
/// @param number which of all leases of that process it is
/// @param lastSighting the newest sighting handed over with it; 0 when there is none
public record Lease(String key, long instance, long number, long lastSighting) {}
