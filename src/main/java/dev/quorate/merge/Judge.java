package dev.quorate.merge;

import dev.quorate.committee.Committee;
import dev.quorate.committee.RosterProblem;
import dev.quorate.history.Head;
import dev.quorate.merge.Verdict.Judged;
import dev.quorate.merge.Verdict.NoVerdict;
import dev.quorate.merge.Verdict.Unjudgeable;
import dev.quorate.policy.Policy;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.policy.Surroundings;
import dev.quorate.proceedings.Proceedings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Applies the rules. The verdict is a function of what was said and done, of the versions of rules
/// and committee, and of the instant, and of nothing else (R12.2).
public final class Judge {
  /// More changed files than GitHub lists (R5.6).
  private static final int MOST_FILES = 3000;

  private Judge() {}

  /// The verdict at `now` on proceedings read up to `now`.
  public static Verdict judge(Proceedings proceedings, Surroundings all, Instant now) {
    Surroundings surroundings = all.upTo(now);
    Optional<Head> head = proceedings.heads().head();
    if (!proceedings.openness().isOpen() || head.isEmpty()) {
      return new NoVerdict();
    }
    return switch (surroundings.policies().at(now).orElseGet(PolicyVersion.Absent::new)) {
      case PolicyVersion.Absent _ -> new NoVerdict();
      case PolicyVersion.Unreadable config ->
          new Unjudgeable(List.of(Reason.CONFIG), config.problems(), Optional.empty());
      case PolicyVersion.InForce rules ->
          judge(
              new Situation(
                  proceedings,
                  surroundings,
                  rules.policy(),
                  surroundings.committeeAt(now),
                  head.get(),
                  now));
    };
  }

  private static Verdict judge(Situation situation) {
    Committee committee = situation.committee();
    List<Reason> reasons = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<RosterProblem> rosterProblems = committee.problemsAt(situation.now());
    if (!rosterProblems.isEmpty()) {
      reasons.add(Reason.ROSTER);
      rosterProblems.forEach(problem -> problems.add(problem.text()));
    }
    if (situation.head().fileCount() > MOST_FILES) {
      reasons.add(Reason.TOO_LARGE);
      problems.add(
          "The pull request changes %d files; more than %d cannot be judged. Split it."
              .formatted(situation.head().fileCount(), MOST_FILES));
    }
    if (!reasons.isEmpty()) {
      Optional<Instant> turn = Optional.ofNullable(committee.turns().higher(situation.now()));
      return new Unjudgeable(List.copyOf(reasons), List.copyOf(problems), turn);
    }
    Judgement judgement = Judgement.of(situation);
    Forecast forecast = new Forecast(committee.turns(), at -> later(situation, at));
    return new Judged(judgement, forecast.mergeableAt(judgement), forecast.recheckAt(judgement));
  }

  private static Optional<Judgement> later(Situation situation, Instant at) {
    Policy policy = situation.policy();
    Committee committee = situation.committee();
    return committee.problemsAt(at).isEmpty()
        ? Optional.of(
            Judgement.of(
                new Situation(
                    situation.proceedings(),
                    situation.surroundings(),
                    policy,
                    committee,
                    situation.head(),
                    at)))
        : Optional.empty();
  }
}
