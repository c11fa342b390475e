package dev.quorate.queue;

import java.time.Instant;
import java.util.List;

/// A wish that a job be run, no later than some instant, and what its run should know.
public record Hint(Job job, Instant dueAt, List<Sighting> sightings) {
  public Hint {
    sightings = List.copyOf(sightings);
  }

  public Hint(Job job, Instant dueAt) {
    this(job, dueAt, List.of());
  }
}
