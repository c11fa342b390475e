package dev.quorate.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A wish that a job be run, no later than some instant, and what its run should know.
///
/// @param delivery GitHub's id of the webhook delivery that asks for it, if one does
public record Hint(Job job, Instant dueAt, List<Sighting> sightings, Optional<String> delivery) {
  public Hint {
    sightings = List.copyOf(sightings);
  }

  public Hint(Job job, Instant dueAt, List<Sighting> sightings) {
    this(job, dueAt, sightings, Optional.empty());
  }

  public Hint(Job job, Instant dueAt) {
    this(job, dueAt, List.of());
  }

  /// The same, asked for by that delivery.
  public Hint askedBy(Optional<String> delivery) {
    return new Hint(job, dueAt, sightings, delivery);
  }
}
