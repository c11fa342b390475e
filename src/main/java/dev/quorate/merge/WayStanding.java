package dev.quorate.merge;

import dev.quorate.policy.Alternative;
import dev.quorate.proceedings.Openness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How one way to meet the track stands (R5.7).
///
/// @param tally who counts in this way
/// @param openUntil the end of its wait; the instant judged once it is reached, empty while the
///   clock stands still
/// @param missing how much of its wait is missing; zero once it is reached
/// @param afterApproval the same for `wait-after-approval`; not asked without one, nor before there
///   are enough approvals
public record WayStanding(
    Alternative way,
    Tally tally,
    Instant now,
    Optional<Instant> openUntil,
    Duration missing,
    Optional<AfterApproval> afterApproval) {

  /// The wait after the last needed approval.
  ///
  /// @param since when it began
  /// @param missing how much of it is missing; zero once it is reached
  public record AfterApproval(Instant since, Optional<Instant> until, Duration missing) {}

  static WayStanding judge(Situation situation, Alternative way) {
    Tally tally = Tally.of(situation, way.countAuthor());
    return new WayStanding(
        way,
        tally,
        situation.now(),
        reaches(situation, way.waitingPeriod(), clockStart(situation)),
        missing(situation, way.waitingPeriod(), clockStart(situation)),
        afterApproval(situation, way, tally));
  }

  private static Optional<AfterApproval> afterApproval(
      Situation situation, Alternative way, Tally tally) {
    Duration wait = way.waitAfterApproval();
    if (wait.isZero() || tally.counted().size() < way.approvals()) {
      return Optional.empty();
    }
    Instant since = way.approvals() == 0 ? clockStart(situation) : tally.instantOf(way.approvals());
    return Optional.of(
        new AfterApproval(since, reaches(situation, wait, since), missing(situation, wait, since)));
  }

  /// The opening, or the last push that changed the content where that restarts the clock (R4.2).
  private static Instant clockStart(Situation situation) {
    Instant opened = situation.proceedings().openness().openedAt();
    return situation.policy().clock().restartOnPush()
        ? situation.proceedings().heads().lastContentChange().orElse(opened)
        : opened;
  }

  private static Optional<Instant> reaches(Situation situation, Duration needed, Instant from) {
    Openness openness = situation.proceedings().openness();
    boolean countDrafts = situation.policy().clock().countDrafts();
    return openness.reaches(needed, from, situation.now(), countDrafts);
  }

  private static Duration missing(Situation situation, Duration needed, Instant from) {
    Openness openness = situation.proceedings().openness();
    boolean countDrafts = situation.policy().clock().countDrafts();
    Duration missing = needed.minus(openness.counted(from, situation.now(), countDrafts));
    return missing.isNegative() ? Duration.ZERO : missing;
  }

  public boolean hasEnoughApprovals() {
    return tally.counted().size() >= way.approvals();
  }

  /// Whether both waits have been reached, as far as they have begun.
  public boolean hasWaited() {
    return isReached(openUntil)
        && afterApproval.map(after -> isReached(after.until())).orElse(true);
  }

  /// What is missing of both waits; zero once they are reached.
  public Duration longestMissing() {
    Duration after = afterApproval.map(AfterApproval::missing).orElse(Duration.ZERO);
    return after.compareTo(missing) > 0 ? after : missing;
  }

  private boolean isReached(Optional<Instant> end) {
    return end.filter(now::equals).isPresent();
  }

  public boolean holds() {
    return hasEnoughApprovals() && hasWaited();
  }

  /// The later instants at which one of the waits is reached.
  List<Instant> turns() {
    return Stream.of(openUntil, afterApproval.flatMap(AfterApproval::until))
        .flatMap(Optional::stream)
        .filter(end -> end.isAfter(now))
        .toList();
  }
}
