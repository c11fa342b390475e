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
import dev.quorate.merge.Reason;
import dev.quorate.merge.Requirement;
import dev.quorate.merge.Requirement.State;
import dev.quorate.merge.Verdict;
import dev.quorate.merge.WayStanding;
import dev.quorate.proceedings.Objection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What a pull request waits for and from whom, in short, for those who watch many of them (R8.4).
public final class Lacks {
  private static final int LONGEST = 200;
  private static final int MOST_NAMES = 10;
  private static final int MOST_PROBLEMS = 5;
  private static final String TIME = "time";

  private Lacks() {}

  /// In the order of R8.2; nothing for one that can merge or has no verdict.
  public static List<Lack> of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.NoVerdict _ -> List.of();
      case Verdict.Unjudgeable v -> problems(v);
      case Verdict.Judged v -> lacks(v.judgement());
    };
  }

  /// Two lines each, to be kept.
  public static String text(List<Lack> lacks) {
    return String.join(
        "\n", lacks.stream().flatMap(lack -> Stream.of(lack.what(), lack.whom())).toList());
  }

  /// What [#text] made.
  public static List<Lack> read(String text) {
    List<String> lines = text.isEmpty() ? List.of() : text.lines().toList();
    List<Lack> lacks = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      lacks.add(new Lack(lines.get(i), lines.get(i + 1)));
    }
    return List.copyOf(lacks);
  }

  /// Something that could not even be read.
  public static Lack of(String problem, String whom) {
    return new Lack(Plain.line(problem, LONGEST), whom);
  }

  private static List<Lack> problems(Verdict.Unjudgeable verdict) {
    String whom =
        verdict.reasons().equals(List.of(Reason.TOO_LARGE))
            ? "the author"
            : "whoever maintains the config and the list of members";
    return verdict.problems().stream()
        .limit(MOST_PROBLEMS)
        .map(problem -> of(problem, whom))
        .toList();
  }

  private static List<Lack> lacks(Judgement judgement) {
    List<Lack> lacks = new ArrayList<>();
    judgement.requirements().stream()
        .filter(requirement -> requirement.state() != State.MET)
        .forEach(
            requirement ->
                lacks.add(new Lack(what(judgement, requirement), whom(judgement, requirement))));
    return List.copyOf(lacks);
  }

  /// The check's own words, as far as it has any.
  private static String what(Judgement judgement, Requirement requirement) {
    String part =
        requirement instanceof OpenLongEnough && judgement.ways().size() > 1
            ? "the wait is over in none of %d ways".formatted(judgement.ways().size())
            : Headline.part(judgement, requirement)
                .orElse("the clock stands still while this is a draft");
    return requirement instanceof ClaPassed || requirement instanceof BoardNotified
        ? part
        : Sentence.capitalised(part);
  }

  private static String whom(Judgement judgement, Requirement requirement) {
    String author =
        "the author, "
            + People.of(judgement).now(judgement.situation().proceedings().author()).value();
    return switch (requirement) {
      case NoObjections r -> objectors(judgement, r);
      case ClaPassed r -> r.state() == State.BLOCKED ? author : "that check";
      case NoHold _, BoardNotified _ -> "any member";
      case ReadyForReview _, KnownCommitters _ -> author;
      case EnoughApprovals r -> approvers(judgement, r);
      case OpenLongEnough r -> r.ways().stream().allMatch(WayText::clockStands) ? author : TIME;
    };
  }

  /// Only its maker withdraws an objection (R3.3).
  private static String objectors(Judgement judgement, NoObjections objections) {
    People people = People.of(judgement);
    List<Login> there =
        objections.binding().stream()
            .map(Objection::by)
            .filter(maker -> !people.isGone(maker))
            .map(people::now)
            .toList();
    return there.isEmpty() ? "a decision of the committee" : names(there, " and ");
  }

  private static String approvers(Judgement judgement, EnoughApprovals approvals) {
    List<Login> candidates =
        approvals.ways().stream()
            .filter(way -> !way.hasEnoughApprovals())
            .flatMap((WayStanding way) -> judgement.candidates(way).logins().stream())
            .toList();
    return candidates.isEmpty() ? "nobody: no member in office could" : names(candidates, " or ");
  }

  private static String names(Collection<Login> logins, String last) {
    List<String> names =
        logins.stream().distinct().sorted().map(login -> Plain.line(login.value(), 60)).toList();
    return Sentence.list(names, last, MOST_NAMES);
  }
}
