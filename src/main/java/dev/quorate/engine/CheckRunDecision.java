package dev.quorate.engine;

import dev.quorate.engine.Action.CreateCheckRun;
import dev.quorate.engine.Action.UpdateCheckRun;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CheckRunPost.Result;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.history.HeadSha;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Verdict;
import dev.quorate.report.CheckRunText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The check run that a verdict asks for (R8.3).
final class CheckRunDecision {
  /// GitHub gives up a run that stays incomplete for 14 days; a new one begins a day earlier.
  static final Duration LONGEST_RUN = Duration.ofDays(13);

  private CheckRunDecision() {}

  /// What to post on `head`; empty when there is no verdict, or when it is there already.
  static Optional<Action.OnCheckRun> of(
      Verdict verdict, Setting setting, HeadSha head, Optional<OwnCheckRun> run, Instant now) {
    return CheckRunText.of(verdict, setting.provenance(), setting.links())
        .map(
            text ->
                new CheckRunPost(
                    setting.checkName(),
                    head,
                    result(verdict.outcome()),
                    text.title(),
                    text.summary()))
        .flatMap(post -> action(post, run, now));
  }

  /// What to do so that the run `post` stands there.
  static Optional<Action.OnCheckRun> action(
      CheckRunPost post, Optional<OwnCheckRun> run, Instant now) {
    if (run.isEmpty()) {
      return Optional.of(new CreateCheckRun(post));
    }
    OwnCheckRun own = run.get();
    boolean waits = post.result() == Result.IN_PROGRESS;
    boolean tooOld = !own.completed() && !now.isBefore(renewalOf(own));
    if (waits && (own.completed() || tooOld)) {
      return Optional.of(new CreateCheckRun(post));
    }
    return own.externalId().equals(post.fingerprint())
        ? Optional.empty()
        : Optional.of(new UpdateCheckRun(own.id(), post));
  }

  /// When a run that waits is to be renewed.
  static Instant renewalOf(OwnCheckRun run) {
    return run.startedAt().plus(LONGEST_RUN);
  }

  private static Result result(Outcome outcome) {
    return switch (outcome) {
      case PASS -> Result.SUCCESS;
      case WAITING -> Result.IN_PROGRESS;
      case BLOCKED -> Result.FAILURE;
      case ERROR -> Result.ACTION_REQUIRED;
      case NONE -> throw new IllegalArgumentException("without a verdict nothing is posted");
    };
  }
}
