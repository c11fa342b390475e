package dev.quorate.queue;

import java.time.Instant;
import java.util.Optional;

/// What came of a run.
public sealed interface Outcome {

  /// The job is done until `recheckAt`, or, without one, until somebody hints at it again.
  record Done(Optional<Instant> recheckAt) implements Outcome {}

  /// The job's time has not come, and nothing was tried; its sightings wait for the run at `at`.
  ///
  /// @param why for people; shown
  record Wait(Instant at, String why) implements Outcome {}

  /// The job could not be done; its sightings wait for the run at `at`.
  ///
  /// @param why for people; shown and logged
  record Retry(Instant at, String why) implements Outcome {}
}
