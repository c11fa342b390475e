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
import dev.quorate.merge.Outcome;
import dev.quorate.merge.ReadyForReview;
import dev.quorate.merge.Reason;
import dev.quorate.merge.Requirement;
import dev.quorate.merge.Requirement.State;
import dev.quorate.merge.Verdict;
import dev.quorate.merge.WayStanding;
import dev.quorate.proceedings.Hold;
import dev.quorate.proceedings.Objection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is missing and when it can merge, in one plain line (R8.4): `1 of 2 approvals · open until
/// 24 Nov 2026 14:00 UTC`. GitHub shows it as it is, so it has no Markdown.
final class Headline {
  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_NAMES = 3;

  private Headline() {}

  static String of(Verdict verdict) {
    return Plain.line(
        switch (verdict) {
          case Verdict.NoVerdict _ -> "No verdict";
          case Verdict.Unjudgeable v -> error(v);
          case Verdict.Judged v -> judged(v);
        },
        LONGEST);
  }

  /// The same for a place that shows Markdown.
  static String markdown(Verdict verdict) {
    String headline = of(verdict);
    return verdict instanceof Verdict.Unjudgeable
        ? Markdown.ours(headline)
        : Markdown.prose(headline);
  }

  private static String error(Verdict.Unjudgeable verdict) {
    String first =
        verdict.problems().isEmpty() ? "nothing is known" : verdict.problems().getFirst();
    int others = verdict.problems().size() - 1;
    String more = others > 0 ? " · and " + Sentence.count(others, "more problem") : "";
    String what =
        switch (verdict.reasons().getFirst()) {
          case CONFIG -> "Config cannot be read: ";
          case ROSTER -> "Roster cannot be read: ";
          default -> "";
        };
    return Plain.line(what + first, LONGEST - more.length()) + more;
  }

  private static String judged(Verdict.Judged verdict) {
    Judgement judgement = verdict.judgement();
    if (verdict.outcome() == Outcome.PASS) {
      return "Ready to merge";
    }
    List<String> parts = new ArrayList<>();
    Optional<Instant> mergeable = verdict.mergeableAt();
    for (State state : List.of(State.BLOCKED, State.WAITING)) {
      judgement.requirements().stream()
          .filter(requirement -> mergeable.isEmpty() || requirement.reason() != Reason.WAIT)
          .filter(requirement -> requirement.state() == state)
          .forEach(
              requirement ->
                  part(judgement, requirement)
                      .map(part -> begins(parts, requirement) ? Sentence.capitalised(part) : part)
                      .filter(part -> !parts.contains(part))
                      .ifPresent(parts::add));
    }
    boolean onlyTime = verdict.reasons().equals(List.of(Reason.WAIT));
    if (onlyTime && judgement.ways().size() == 1) {
      approvals(judgement).ifPresent(text -> parts.addFirst(text));
    }
    mergeable.ifPresent(instant -> parts.add("can merge from " + Moments.future(instant)));
    return String.join(" · ", parts);
  }

  /// Whether a capital stands here; a check or a board is called what it is called.
  private static boolean begins(List<String> parts, Requirement requirement) {
    return parts.isEmpty()
        && !(requirement instanceof ClaPassed || requirement instanceof BoardNotified);
  }

  /// What is said of one that is not met; nothing of a clock that stands still.
  static Optional<String> part(Judgement judgement, Requirement requirement) {
    People people = People.of(judgement);
    return switch (requirement) {
      case NoObjections r -> Optional.of(objections(r, people));
      case ClaPassed r -> Optional.of(cla(r));
      case NoHold r ->
          Optional.of(
              "on hold by " + names(r.holds().stream().map(Hold::by).map(people::now).toList()));
      case ReadyForReview _ -> Optional.of("draft");
      case EnoughApprovals _ -> approvals(judgement);
      case KnownCommitters _ -> Optional.of("a commit has no known account");
      case BoardNotified r ->
          Optional.of(Plain.line(r.board().name(), LONGEST_NAME) + " not told yet");
      case OpenLongEnough _ -> openUntil(judgement);
    };
  }

  private static String objections(NoObjections objections, People people) {
    List<Login> makers = objections.binding().stream().map(Objection::by).map(people::now).toList();
    int number = objections.binding().size();
    return "Blocked by "
        + (number == 1 ? "an objection" : number + " objections")
        + " from "
        + names(makers);
  }

  private static String cla(ClaPassed cla) {
    String check = Plain.line(cla.rules().check(), LONGEST_NAME);
    if (cla.state() == State.BLOCKED) {
      return check + " failed";
    }
    return check + (cla.report().isPresent() ? " has no result yet" : " has not reported yet");
  }

  private static Optional<String> approvals(Judgement judgement) {
    if (judgement.ways().size() > 1) {
      return Optional.of(
          "%s so far, none of %d ways complete"
              .formatted(
                  Sentence.count(judgement.tally().counted().size(), "approval"),
                  judgement.ways().size()));
    }
    WayStanding way = judgement.ways().getFirst();
    int needed = way.way().approvals();
    return needed == 0
        ? Optional.empty()
        : Optional.of(
            "%d of %s".formatted(way.tally().counted().size(), Sentence.count(needed, "approval")));
  }

  /// Nothing where a draft's clock stands still; of several ways what they come to together.
  private static Optional<String> openUntil(Judgement judgement) {
    if (judgement.ways().size() > 1) {
      return approvals(judgement);
    }
    return judgement.ways().stream()
        .filter(way -> !way.hasWaited())
        .map(WayText::until)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(instant -> "open until " + Moments.future(instant));
  }

  private static String names(List<Login> logins) {
    List<String> names =
        logins.stream()
            .distinct()
            .sorted()
            .map(login -> Plain.line(login.value(), LONGEST_NAME))
            .toList();
    return Sentence.list(names, " and ", MOST_NAMES);
  }
}
