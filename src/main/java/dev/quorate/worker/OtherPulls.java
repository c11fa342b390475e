package dev.quorate.worker;

import dev.quorate.committee.Committee;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.history.Event;
import dev.quorate.ledger.PullLedger;
import dev.quorate.merge.Outcome;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Surroundings;
import dev.quorate.report.ProposedChange;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.WatchedPulls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the other open pull requests of a repository would stand by other rules, as far as their own
/// looks have recorded them.
final class OtherPulls {
  private static final int MOST = 100;

  private final PullLedger ledger;
  private final WatchedPulls watched;

  OtherPulls(PullLedger ledger, WatchedPulls watched) {
    this.ledger = ledger;
    this.watched = watched;
  }

  /// Judges them by the rules in force, and by those that would follow at this instant.
  ProposedChange.Pulls judge(
      PullSnapshot pull, Surroundings inForce, Policy policy, Committee committee, Instant now) {
    LedgerSubject own = PullWork.subject(pull);
    List<LedgerSubject> others =
        watched.listOfRepository(pull.repository().id()).stream()
            .map(other -> other.subject())
            .filter(subject -> !subject.equals(own))
            .toList();
    List<ProposedChange.Pull> judged = new ArrayList<>();
    for (LedgerSubject other : others.subList(0, Math.min(MOST, others.size()))) {
      List<Event> history = ledger.read(other).events();
      if (!history.isEmpty()) {
        Standing before = Standing.of(history, inForce, now);
        Surroundings proposed = inForce.followedBy(before.at(), policy, committee);
        Standing after = Standing.of(history, proposed, now);
        judged(pull, other, before, after).ifPresent(judged::add);
      }
    }
    return new ProposedChange.Pulls(judged, Math.max(0, others.size() - MOST));
  }

  /// Nothing of one that is not open any more.
  private static Optional<ProposedChange.Pull> judged(
      PullSnapshot pull, LedgerSubject other, Standing before, Standing after) {
    return before.verdict().outcome() == Outcome.NONE
        ? Optional.empty()
        : Optional.of(
            new ProposedChange.Pull(
                other.pullNumber(),
                page(pull, other.pullNumber()),
                before.verdict(),
                after.verdict()));
  }

  private static String page(PullSnapshot pull, int number) {
    return pull.url().substring(0, pull.url().lastIndexOf('/') + 1) + number;
  }
}
