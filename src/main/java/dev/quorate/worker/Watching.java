package dev.quorate.worker;

import dev.quorate.forge.PullSnapshot;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Verdict;
import dev.quorate.report.Lack;
import dev.quorate.report.Lacks;
import dev.quorate.report.Plain;
import dev.quorate.report.WaitingPeriod;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.PostedVerdict;
import dev.quorate.store.PostedVerdicts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Notes what was posted on an open pull request, for those who watch: the status page and the
/// calendar.
final class Watching {
  private static final int LONGEST_TITLE = 256;

  private final PostedVerdicts verdicts;

  Watching(PostedVerdicts verdicts) {
    this.verdicts = verdicts;
  }

  /// A verdict was posted.
  ///
  /// @param at the instant judged
  void note(PullSnapshot snapshot, Verdict verdict, Instant at) {
    LedgerSubject subject = PullWork.subject(snapshot);
    Optional<PostedVerdict> before = verdicts.find(subject);
    PostedVerdict now =
        new PostedVerdict(
            Plain.line(snapshot.title(), LONGEST_TITLE),
            verdict.outcome().word(),
            Lacks.text(Lacks.of(verdict)),
            verdict.mergeableAt().filter(_ -> verdict.outcome() != Outcome.PASS),
            waitOverAt(verdict, before, at),
            at,
            at);
    verdicts.put(subject, before.map(now::after).orElse(now));
  }

  /// An end that has come stays as it was foreseen.
  private static Optional<Instant> waitOverAt(
      Verdict verdict, Optional<PostedVerdict> before, Instant at) {
    Optional<Instant> end = WaitingPeriod.end(verdict);
    return end.filter(instant -> !instant.isAfter(at)).isPresent()
        ? before.flatMap(PostedVerdict::waitOverAt).filter(instant -> !instant.isAfter(at))
        : end;
  }

  /// It was posted that the pull request cannot be read.
  void noteUnread(LedgerSubject subject, String problem, Instant at) {
    Lack lack = Lacks.of(problem, "whoever runs the bot");
    verdicts
        .find(subject)
        .map(
            before ->
                new PostedVerdict(
                    before.title(),
                    Outcome.ERROR.word(),
                    Lacks.text(List.of(lack)),
                    Optional.empty(),
                    before.waitOverAt(),
                    at,
                    before.lookedAt()))
        .ifPresent(unread -> verdicts.put(subject, unread));
  }
}
