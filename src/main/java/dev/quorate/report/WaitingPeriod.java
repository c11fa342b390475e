package dev.quorate.report;

import dev.quorate.merge.OpenLongEnough;
import dev.quorate.merge.Requirement.State;
import dev.quorate.merge.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// When a pull request's waiting period ends (R4), for calendars.
public final class WaitingPeriod {
  private WaitingPeriod() {}

  /// Its end: of several ways that of the shortest; the instant judged once it is over; empty where
  /// nothing is judged or the clock stands still.
  public static Optional<Instant> end(Verdict verdict) {
    return verdict instanceof Verdict.Judged judged
        ? judged.judgement().requirements().stream()
            .filter(OpenLongEnough.class::isInstance)
            .map(OpenLongEnough.class::cast)
            .findFirst()
            .flatMap(open -> end(open, judged.judgement().situation().now()))
        : Optional.empty();
  }

  private static Optional<Instant> end(OpenLongEnough open, Instant now) {
    return open.state() == State.MET
        ? Optional.of(now)
        : open.ways().stream()
            .filter(way -> !way.hasWaited())
            .map(WayText::until)
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
  }
}
