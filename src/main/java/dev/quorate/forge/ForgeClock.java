package dev.quorate.forge;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot's one clock: the machine's, held to GitHub's. Deadlines are made of GitHub's instants
/// (R4), so a machine whose clock is off would judge too early or too late. Each answer of GitHub
/// tells its time; while two answers in a row say that this clock is more than 5 s off, it is
/// corrected, and as soon as two say that the correction is, it is corrected anew or dropped.
public final class ForgeClock implements InstantSource {
  /// So far the clocks may differ before it matters.
  public static final Duration TOLERANCE = Duration.ofSeconds(5);

  /// Further off than this, more is wrong than a clock that drifts, and nothing is corrected.
  private static final Duration MOST = Duration.ofDays(1);

  private static final Logger log = LoggerFactory.getLogger(ForgeClock.class);

  private final InstantSource machine;
  private Duration correction = Duration.ZERO;
  private Optional<Offset> newest = Optional.empty();
  private Optional<Offset> doubt = Optional.empty();

  /// How far GitHub's clock is ahead of the machine's, as one answer tells: GitHub gives whole
  /// seconds, and read its clock at some instant between question and answer.
  private record Offset(Duration least, Duration most) {
    boolean isNear(Duration value) {
      return value.compareTo(least.minus(TOLERANCE)) >= 0
          && value.compareTo(most.plus(TOLERANCE)) <= 0;
    }

    Duration middle() {
      return least.plus(most).dividedBy(2);
    }
  }

  public ForgeClock(InstantSource machine) {
    this.machine = machine;
  }

  /// The clock itself where it is one of these already, else a new one by it.
  public static ForgeClock of(InstantSource clock) {
    return clock instanceof ForgeClock known ? known : new ForgeClock(clock);
  }

  @Override
  public synchronized Instant instant() {
    return machine.instant().plus(correction);
  }

  /// What the machine's own clock says.
  public Instant machineTime() {
    return machine.instant();
  }

  /// GitHub's time by the newest answer alone, for what does no harm when it is wrong: how far it
  /// is ahead of the machine's.
  public synchronized Duration guess() {
    return doubt.map(Offset::middle).filter(ForgeClock::isCredible).orElse(correction);
  }

  /// How far GitHub's clock was ahead of the machine's at the newest answer; empty while they agree
  /// to within [#TOLERANCE] or nothing was answered.
  public synchronized Optional<Duration> offset() {
    return newest.filter(offset -> !offset.isNear(Duration.ZERO)).map(Offset::middle);
  }

  /// Learns from an answer.
  ///
  /// @param sent when the question was sent and `received` when its answer was there, by
  ///   [#machineTime]
  /// @param date the answer's `Date`, in whole seconds
  public synchronized void learn(Instant sent, Instant date, Instant received) {
    Offset offset =
        new Offset(Duration.between(received, date), Duration.between(sent, date).plusSeconds(1));
    newest = Optional.of(offset);
    if (offset.isNear(correction)) {
      doubt = Optional.empty();
    } else if (doubt.filter(before -> before.isNear(offset.middle())).isPresent()) {
      doubt = Optional.empty();
      correct(offset);
    } else {
      doubt = newest;
    }
  }

  private void correct(Offset offset) {
    Duration wanted = offset.isNear(Duration.ZERO) ? Duration.ZERO : offset.middle();
    if (isCredible(wanted)) {
      correction = wanted;
      log.warn("GitHub's clock is ahead of this machine's by {}, which is made up for", wanted);
    } else {
      log.error("GitHub's clock is ahead of this machine's by {}: set the clock", wanted);
    }
  }

  /// Whether an offset is small enough to be made up for.
  public static boolean isCredible(Duration offset) {
    return offset.abs().compareTo(MOST) <= 0;
  }
}
