package dev.quorate.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A job that is to be run now.
///
/// @param dueAt since when it waits
/// @param attempts how many runs in a row have failed before
/// @param failingSince when the first of these was; empty where none has failed
/// @param sightings what webhooks told since the last run that was completed, oldest first
/// @param delivery GitHub's id of the newest webhook delivery that asked for this run, if one did
public record Claimed(
    Job job,
    Lease lease,
    Instant dueAt,
    int attempts,
    Optional<Instant> failingSince,
    List<Sighting> sightings,
    Optional<String> delivery) {
  public Claimed {
    sightings = List.copyOf(sightings);
  }

  /// Since when something waits for this run: what is due, what a webhook told, or what failed.
  public Instant waitingSince() {
    return Stream.concat(
            Stream.of(dueAt),
            Stream.concat(failingSince.stream(), sightings.stream().map(Sighting::receivedAt)))
        .min(Instant::compareTo)
        .orElseThrow();
  }
}
