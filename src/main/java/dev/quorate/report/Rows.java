package dev.quorate.report;

import dev.quorate.account.Login;
import dev.quorate.merge.BoardNotified;
import dev.quorate.merge.ClaPassed;
import dev.quorate.merge.EnoughApprovals;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.KnownCommitters;
import dev.quorate.merge.NoHold;
import dev.quorate.merge.NoObjections;
import dev.quorate.merge.OpenLongEnough;
import dev.quorate.merge.ReadyForReview;
import dev.quorate.merge.Requirement;
import dev.quorate.merge.Requirement.State;
import dev.quorate.proceedings.Hold;
import dev.quorate.proceedings.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Every requirement in words: how it stands, what is needed, and who can give it (R8.4).
final class Rows {
  private final Judgement judgement;
  private final People people;

  Rows(Judgement judgement) {
    this.judgement = judgement;
    this.people = People.of(judgement);
  }

  /// In the order of R8.2.
  List<Row> all() {
    return judgement.requirements().stream().map(this::row).toList();
  }

  /// Those that are not met.
  List<Row> missing() {
    return all().stream().filter(row -> row.state() != State.MET).toList();
  }

  private Row row(Requirement requirement) {
    return switch (requirement) {
      case NoObjections r -> objections(r);
      case ClaPassed r -> ClaRow.of(r);
      case NoHold r -> hold(r);
      case ReadyForReview r -> ready(r);
      case EnoughApprovals r -> WaysRows.approvals(judgement, r);
      case KnownCommitters r -> committers(r);
      case BoardNotified r -> NoticeRow.of(r, people);
      case OpenLongEnough r -> WaysRows.wait(judgement, r);
    };
  }

  private Row objections(NoObjections objections) {
    String name = "No objections";
    if (objections.state() == State.MET) {
      return new Row(name, State.MET, "nobody with the right to object does", "");
    }
    List<Login> makers = objections.binding().stream().map(Objection::by).map(people::now).toList();
    return new Row(
        name,
        State.BLOCKED,
        Sentence.count(objections.binding().size(), "objection") + " by " + Names.and(makers),
        String.join("; ", howToLift(objections)));
  }

  /// Only its maker withdraws an objection; where that account is gone, only a decision overrules
  /// it (R1.5, R3.3).
  private List<String> howToLift(NoObjections objections) {
    Map<Boolean, List<Login>> gone =
        objections.binding().stream()
            .map(Objection::by)
            .collect(
                Collectors.partitioningBy(
                    people::isGone, Collectors.mapping(people::now, Collectors.toList())));
    List<String> ways = new ArrayList<>();
    List<Login> there = gone.getOrDefault(false, List.of());
    if (!there.isEmpty()) {
      String who = there.stream().distinct().count() == 1 ? " withdraws by" : " each withdraw by";
      ways.add(Names.and(there) + who + " commenting `/withdraw`, or by approving");
    }
    List<Login> deleted = gone.getOrDefault(true, List.of());
    if (!deleted.isEmpty()) {
      ways.add(
          "the account of "
              + Names.and(deleted)
              + " was deleted, so only a decision of the committee overrules that objection");
    }
    return ways;
  }

  private Row hold(NoHold hold) {
    String name = "Not on hold";
    if (hold.state() == State.MET) {
      return new Row(name, State.MET, "nobody asked to wait", "");
    }
    List<Login> makers = hold.holds().stream().map(Hold::by).map(people::now).toList();
    return new Row(
        name,
        State.WAITING,
        "on hold by " + Names.and(makers),
        "any member ends the pause by commenting `/unhold`");
  }

  private Row ready(ReadyForReview ready) {
    return ready.draft()
        ? new Row(
            "Ready for review",
            State.WAITING,
            "this is a draft",
            "the author marks it as ready for review")
        : new Row("Ready for review", State.MET, "yes", "");
  }

  private Row committers(KnownCommitters committers) {
    String name = "Every commit has a known account";
    return committers.unknown()
        ? new Row(
            name,
            State.BLOCKED,
            "GitHub cannot tell whose account a commit belongs to",
            "the author adds the e-mail address of the commits to a GitHub account, or rewrites"
                + " them with one that GitHub knows")
        : new Row(name, State.MET, "yes", "");
  }
}
