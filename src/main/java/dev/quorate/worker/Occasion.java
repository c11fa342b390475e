package dev.quorate.worker;

import dev.quorate.queue.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// What made the bot look, and since when it has been at it.
///
/// @param delivery GitHub's id of the webhook delivery that asked for the look, if one did
record Occasion(Optional<String> delivery, Instant begun, InstantSource clock) {

  /// A run that begins now.
  static Occasion of(Claimed claimed, InstantSource clock) {
    return new Occasion(claimed.delivery(), clock.instant(), clock);
  }

  /// How long it has taken so far.
  Duration taken() {
    return Duration.between(begun, clock.instant());
  }
}
