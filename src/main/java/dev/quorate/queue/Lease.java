package dev.quorate.queue;

/// The sole right to run a job, until it is completed or failed.
///
/// @param number which of all leases of this process it is
/// @param lastSighting the newest sighting handed over with it; 0 when there is none
public record Lease(String key, long number, long lastSighting) {}
