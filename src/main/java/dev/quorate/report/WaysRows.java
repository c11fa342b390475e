package dev.quorate.report;

import dev.quorate.account.Login;
import dev.quorate.merge.CountedApproval;
import dev.quorate.merge.EnoughApprovals;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.OpenLongEnough;
import dev.quorate.merge.Requirement.State;
import dev.quorate.merge.WayStanding;
import java.util.List;

/// The approvals and the wait: of the track's only way in full, of several ways in short, as these
/// stand below the table line by line (R5.7).
final class WaysRows {
  private static final String BELOW = "one of the ways below must hold";

  private WaysRows() {}

  static Row approvals(Judgement judgement, EnoughApprovals approvals) {
    List<WayStanding> ways = approvals.ways();
    if (ways.size() > 1) {
      return approvals.state() == State.MET
          ? new Row("Approvals", State.MET, "enough", "")
          : new Row("Approvals", State.WAITING, counts(ways), BELOW);
    }
    WayStanding way = ways.getFirst();
    int needed = way.way().approvals();
    if (needed == 0) {
      return new Row("Approvals", State.MET, "none needed on this track", "");
    }
    String name =
        needed == 1 ? "Approval by a member" : Sentence.count(needed, "approval") + " by members";
    String standing = way.tally().counted().size() + " of " + needed + by(way);
    return way.hasEnoughApprovals()
        ? new Row(name, State.MET, standing, "")
        : new Row(name, State.WAITING, standing, more(judgement, way));
  }

  /// Whether the row only points to the ways.
  static boolean isInShort(Row row) {
    return row.needed().equals(BELOW);
  }

  private static String counts(List<WayStanding> ways) {
    return Sentence.list(
        ways.stream()
            .map(way -> way.tally().counted().size() + " of " + way.way().approvals())
            .toList(),
        " or ");
  }

  private static String by(WayStanding way) {
    List<Login> logins = way.tally().counted().stream().map(CountedApproval::login).toList();
    return logins.isEmpty() ? "" : ": " + Names.and(logins);
  }

  /// How many more approvals a way needs, and whose they may be.
  static String more(Judgement judgement, WayStanding way) {
    int missing = way.way().approvals() - way.tally().counted().size();
    List<Login> candidates = judgement.candidates(way).logins();
    if (candidates.isEmpty()) {
      return missing + " more, which no member in office could give just now";
    }
    return missing + " more, from " + Names.or(candidates);
  }

  static Row wait(Judgement judgement, OpenLongEnough open) {
    List<WayStanding> ways = open.ways();
    if (ways.size() > 1) {
      return open.state() == State.MET
          ? new Row("Open long enough", State.MET, "yes", "")
          : new Row("Open long enough", State.WAITING, "not in every way", BELOW);
    }
    WayStanding way = ways.getFirst();
    String name = WayText.openFor(way.way());
    if (way.hasWaited()) {
      String standing = way.way().longestWait().isZero() ? "no wait on this track" : "yes";
      return new Row(name, State.MET, standing, "");
    }
    String stops = WayText.clockStands(way) ? "" : "nothing to do but wait";
    return new Row(name, State.WAITING, WayText.waits(way), stops + restart(judgement));
  }

  private static String restart(Judgement judgement) {
    return judgement.situation().policy().clock().restartOnPush()
        ? "; a push that changes the content starts it again"
        : "";
  }
}
