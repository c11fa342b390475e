package dev.quorate.report;

import dev.quorate.merge.Judgement;
import dev.quorate.merge.WayStanding;
import dev.quorate.policy.Alternative;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One way to meet a track in words: what it asks for and what it lacks (R5.7).
final class WayText {
  private WayText() {}

  /// `2 approvals (the author's may be one), open for 48 hours`
  static String asks(Alternative way) {
    List<String> parts = new ArrayList<>();
    if (way.approvals() > 0) {
      String author = way.countAuthor() ? " (the author's own counts)" : "";
      parts.add(Sentence.count(way.approvals(), "approval") + author);
    }
    if (!way.waitingPeriod().isZero()) {
      parts.add("open for " + Durations.exact(way.waitingPeriod()));
    }
    if (!way.waitAfterApproval().isZero()) {
      parts.add(afterApproval(way));
    }
    return parts.isEmpty() ? "nothing more" : String.join(", ", parts);
  }

  /// The name of the requirement: `Open for 72 hours`
  static String openFor(Alternative way) {
    if (way.longestWait().isZero()) {
      return "Waiting time";
    }
    List<String> parts = new ArrayList<>();
    if (!way.waitingPeriod().isZero()) {
      parts.add("open for " + Durations.exact(way.waitingPeriod()));
    }
    if (!way.waitAfterApproval().isZero()) {
      parts.add(afterApproval(way));
    }
    return Sentence.capitalised(Sentence.list(parts, " and "));
  }

  private static String afterApproval(Alternative way) {
    String wait = Durations.exact(way.waitAfterApproval());
    return switch (way.approvals()) {
      case 0 -> "open for " + wait;
      case 1 -> wait + " since the approval";
      default -> wait + " since the " + Sentence.ordinal(way.approvals()) + " approval";
    };
  }

  /// How a way stands: `holds`, or all that it lacks.
  static String standing(Judgement judgement, WayStanding way) {
    List<String> lacks = new ArrayList<>();
    if (!way.hasEnoughApprovals()) {
      lacks.add(
          way.tally().counted().size()
              + " of "
              + Sentence.count(way.way().approvals(), "approval")
              + " ("
              + WaysRows.more(judgement, way)
              + ")");
    }
    if (!way.hasWaited()) {
      lacks.add(waits(way));
    }
    return lacks.isEmpty() ? "holds" : String.join("; ", lacks);
  }

  /// What of the waits is not over: the instant; or what is missing, while the clock stands still
  /// and that does not change.
  static String waits(WayStanding way) {
    if (clockStands(way)) {
      return "the clock stands still while this is a draft: "
          + Durations.more(way.longestMissing())
          + " once it is ready";
    }
    return "open until " + Moments.future(until(way).orElseThrow());
  }

  static boolean clockStands(WayStanding way) {
    return !way.hasWaited() && until(way).isEmpty();
  }

  /// When the longer of the waits is over; empty while the clock stands still.
  static Optional<Instant> until(WayStanding way) {
    Optional<Instant> open = way.openUntil();
    if (way.afterApproval().isEmpty() || open.isEmpty()) {
      return open;
    }
    Optional<Instant> after = way.afterApproval().get().until();
    return after.map(instant -> instant.isAfter(open.get()) ? instant : open.get());
  }
}
