package dev.quorate.engine;

import dev.quorate.forge.OwnCheckRun;
import dev.quorate.history.HeadSha;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Verdict;
import dev.quorate.proceedings.Proceedings;
import dev.quorate.report.Marker;
import dev.quorate.report.MergedReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides what to write: a pure function of the verdict and of what is there.
public final class Engine {
  /// What the ledger remembers of a merge that was reported, should somebody delete the report.
  public static final String MERGE_REPORTED = "merged";

  private Engine() {}

  /// What to do about an open pull request, or one that was closed.
  public static Decision decide(
      Proceedings proceedings,
      Verdict verdict,
      HeadSha head,
      Setting setting,
      Posted posted,
      Instant now) {
    List<Action> actions = new ArrayList<>();
    CheckRunDecision.of(verdict, setting, head, posted.run(), now).ifPresent(actions::add);
    StatusDecision.of(verdict, setting, posted).ifPresent(actions::add);
    actions.addAll(AnswerDecisions.of(proceedings, verdict, posted));
    return new Decision(actions, recheckAt(verdict, posted, now));
  }

  /// What to report of a merge (R8.8).
  ///
  /// @param before the verdict just before
  public static Optional<Action> reportMerge(
      Verdict before, Instant mergedAt, Setting setting, Posted posted) {
    return posted.answered().contains(MERGE_REPORTED)
            || posted.find(Marker.MERGED.line()).isPresent()
        ? Optional.empty()
        : MergedReport.of(before, mergedAt, setting.links()).map(Action.ReportMerge::new);
  }

  private static Optional<Instant> recheckAt(Verdict verdict, Posted posted, Instant now) {
    Optional<Instant> renewal =
        verdict.outcome() == Outcome.WAITING
            ? posted.run().map(run -> renewal(run, now)).or(() -> Optional.of(fresh(now)))
            : Optional.empty();
    return Stream.of(verdict.recheckAt(), renewal)
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private static Instant renewal(OwnCheckRun run, Instant now) {
    Instant renewal = CheckRunDecision.renewalOf(run);
    return renewal.isAfter(now) && !run.completed() ? renewal : fresh(now);
  }

  private static Instant fresh(Instant now) {
    return now.plus(CheckRunDecision.LONGEST_RUN);
  }
}
