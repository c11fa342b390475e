package dev.quorate.report;

import dev.quorate.account.Login;
import dev.quorate.merge.BoardNotified;
import dev.quorate.merge.ClaPassed;
import dev.quorate.merge.CountedApproval;
import dev.quorate.merge.EnoughApprovals;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.KnownCommitters;
import dev.quorate.merge.NoHold;
import dev.quorate.merge.NoObjections;
import dev.quorate.merge.OpenLongEnough;
import dev.quorate.merge.ReadyForReview;
import dev.quorate.merge.Reason;
import dev.quorate.merge.Requirement;
import dev.quorate.merge.Requirement.State;
import dev.quorate.merge.UncountedApproval;
import dev.quorate.merge.Verdict;
import dev.quorate.merge.WayStanding;
import dev.quorate.proceedings.Objection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a pull request lacked when it was merged, in one plain line for each reason: without
/// Markdown, and with the rule that asks for it.
///
/// @param text what was missing; what users wrote is in it as one line
/// @param rule such as `R4.1`
public record Missing(Reason reason, String text, String rule) {
  private static final int LONGEST = 200;

  /// All that a verdict says is missing, in the order of R8.2.
  public static List<Missing> of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.NoVerdict _ -> List.of();
      case Verdict.Unjudgeable v -> problems(v);
      case Verdict.Judged v ->
          v.judgement().requirements().stream()
              .filter(requirement -> requirement.state() != State.MET)
              .map(requirement -> missing(v.judgement(), requirement))
              .toList();
    };
  }

  private static List<Missing> problems(Verdict.Unjudgeable verdict) {
    String problems =
        verdict.problems().stream()
            .map(problem -> Plain.line(problem, LONGEST))
            .collect(Collectors.joining("; "));
    return verdict.reasons().stream()
        .map(reason -> new Missing(reason, problems, rule(reason)))
        .toList();
  }

  private static Missing missing(Judgement judgement, Requirement requirement) {
    Reason reason = requirement.reason();
    return new Missing(reason, text(judgement, requirement), rule(reason));
  }

  private static String rule(Reason reason) {
    return switch (reason) {
      case CONFIG -> "R8.7";
      case ROSTER -> "R1.6";
      case TOO_LARGE -> "R5.6";
      case OBJECTION -> "R3.2";
      case CLA -> "R6.1";
      case HOLD -> "R3.6";
      case DRAFT -> "R8.1";
      case APPROVALS, COMMITTERS -> "R2.2";
      case NOTICE -> "R7.1";
      case WAIT -> "R4.1";
    };
  }

  private static String text(Judgement judgement, Requirement requirement) {
    People people = People.of(judgement);
    return switch (requirement) {
      case NoObjections r -> objections(r, people);
      case ClaPassed r -> cla(r);
      case NoHold r ->
          "on hold by " + names(r.holds().stream().map(hold -> people.now(hold.by())).toList());
      case ReadyForReview _ -> "it was a draft";
      case EnoughApprovals r -> approvals(judgement, r);
      case KnownCommitters _ -> "a commit has no known account";
      case BoardNotified r ->
          "nobody had recorded that the " + Plain.line(r.board().name(), LONGEST) + " was told";
      case OpenLongEnough r -> wait(r);
    };
  }

  private static String objections(NoObjections objections, People people) {
    return objections.binding().stream()
        .map(objection -> objection(objection, people))
        .collect(Collectors.joining("; "));
  }

  private static String objection(Objection objection, People people) {
    String reason = Plain.line(objection.reason(), LONGEST);
    return people.now(objection.by()).value()
        + " objected"
        + (reason.isEmpty() ? ", without a reason" : ": " + reason);
  }

  private static String cla(ClaPassed cla) {
    String check = Plain.line(cla.rules().check(), LONGEST);
    if (cla.state() == State.BLOCKED) {
      return check + " had failed";
    }
    return check + (cla.report().isPresent() ? " had no result yet" : " had not reported");
  }

  private static String approvals(Judgement judgement, EnoughApprovals approvals) {
    String counts =
        approvals.ways().stream()
            .map(way -> way.tally().counted().size() + " of " + way.way().approvals())
            .distinct()
            .collect(Collectors.joining(" or "));
    List<Login> counted = judgement.tally().counted().stream().map(CountedApproval::login).toList();
    String by = counted.isEmpty() ? "" : ", by " + names(counted);
    String others =
        judgement.tally().uncounted().stream()
            .map(Missing::uncounted)
            .collect(Collectors.joining(", "));
    return counts + by + (others.isEmpty() ? "" : "; not counted: " + others);
  }

  private static String uncounted(UncountedApproval uncounted) {
    String why =
        switch (uncounted.reason()) {
          case BOT -> "a bot";
          case AUTHOR -> "the author, or of the author's seat";
          case COMMITTER -> "made a commit of it";
          case NOT_A_MEMBER -> "no member";
          case TERM -> "not in office";
          case WITHDRAWN -> "taken back";
          case DISMISSED -> "dismissed";
          case EDITED -> "edited by another";
          case BOTH_WAYS -> "👍 and 👎";
          case STALE -> "not of what was merged";
          case SAME_SEAT -> "the seat had voted";
        };
    return uncounted.login().value() + " (" + why + ")";
  }

  private static String wait(OpenLongEnough open) {
    List<WayStanding> ways = open.ways();
    if (ways.size() == 1) {
      WayStanding way = ways.getFirst();
      return tooEarly(way) + "; asked for: " + lowerCase(WayText.openFor(way.way()));
    }
    return "in none of the ways long enough: "
        + ways.stream().map(Missing::way).collect(Collectors.joining("; "));
  }

  private static String way(WayStanding way) {
    List<String> lacks = new ArrayList<>();
    if (!way.hasEnoughApprovals()) {
      lacks.add(way.tally().counted().size() + " of " + way.way().approvals());
    }
    if (!way.hasWaited()) {
      lacks.add(tooEarly(way));
    }
    return WayText.asks(way.way()) + " (" + String.join(", ", lacks) + ")";
  }

  private static String tooEarly(WayStanding way) {
    long minutes = way.longestMissing().plusSeconds(59).toMinutes();
    return "too early by " + Durations.exact(Duration.ofMinutes(Math.max(1, minutes)));
  }

  private static String lowerCase(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static String names(Collection<Login> logins) {
    Stream<String> names = logins.stream().distinct().sorted().map(Login::value);
    return Sentence.list(names.toList(), " and ");
  }
}
