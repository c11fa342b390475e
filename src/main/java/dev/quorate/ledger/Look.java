package dev.quorate.ledger;

import dev.quorate.forge.PullSnapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One look at a pull request.
///
/// @param at when, to the second, as GitHub dates things
/// @param checkName the commit status or check run that the config waits for; blank when none
public record Look(Instant at, PullSnapshot snapshot, Sightings sightings, String checkName) {
  public Look {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }
}
