package dev.quorate.worker;

import dev.quorate.forge.MergeQueue;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Event;
import dev.quorate.history.Head;
import dev.quorate.ledger.PullLedger;
import dev.quorate.merge.Verdict;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.JobState;
import dev.quorate.report.GroupMember;
import dev.quorate.store.LedgerSubject;
import dev.quorate.worker.RulesReader.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pull requests of a merge queue at one instant, as their own looks have recorded them. They
/// are looked at by their own jobs alone.
final class QueuedPulls {
  /// Looks that are due are over by then.
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final JobQueue queue;
  private final PullLedger ledger;
  private final RepositoryAddress repository;
  private final Rules inForce;
  private final Instant now;
  private final Map<Integer, Optional<Standing>> standings = new HashMap<>();

  QueuedPulls(
      JobQueue queue, PullLedger ledger, RepositoryAddress repository, Rules inForce, Instant now) {
    this.queue = queue;
    this.ledger = ledger;
    this.repository = repository;
    this.inForce = inForce;
    this.now = now;
  }

  /// Asks for a look at each.
  void askForLooks(List<MergeQueue.Entry> group) {
    queue.hint(group.stream().map(entry -> new Hint(job(entry), now)).toList());
  }

  /// When to come back for the looks that were asked for; empty when all are over.
  Optional<Instant> lookedAt(List<MergeQueue.Entry> group) {
    return group.stream()
        .flatMap(entry -> outstanding(entry).stream())
        .map(state -> (state.dueAt().isBefore(now) ? now : state.dueAt()).plus(LOOK))
        .min(Instant::compareTo);
  }

  /// How each stands, less those that are merged already: a group may outlive its first ones.
  ///
  /// @param fresh whether to trust only what was looked at since the group began
  List<GroupMember> judge(List<MergeQueue.Entry> group, boolean fresh) {
    return group.stream()
        .filter(entry -> !isMerged(entry))
        .map(entry -> new GroupMember(entry.pullNumber(), entry.url(), verdict(entry, fresh)))
        .toList();
  }

  private boolean isMerged(MergeQueue.Entry entry) {
    return standing(entry).filter(it -> it.proceedings().openness().isMerged()).isPresent();
  }

  /// Nothing where the record is not of the head that is queued, nor where GitHub did not answer.
  private Optional<Verdict> verdict(MergeQueue.Entry entry, boolean fresh) {
    Optional<Standing> standing = standing(entry).filter(it -> isOfHead(it, entry));
    if (standing.isEmpty()) {
      askForLooks(List.of(entry));
    }
    return standing
        .map(Standing::verdict)
        .filter(verdict -> !(inForce.unanswered() && verdict instanceof Verdict.Unjudgeable))
        .filter(_ -> !fresh || outstanding(entry).isEmpty());
  }

  private static boolean isOfHead(Standing standing, MergeQueue.Entry entry) {
    return standing
        .proceedings()
        .heads()
        .head()
        .map(Head::sha)
        .filter(entry.pullHead()::equals)
        .isPresent();
  }

  private Optional<Standing> standing(MergeQueue.Entry entry) {
    return standings.computeIfAbsent(
        entry.pullNumber(),
        number -> {
          List<Event> history = ledger.read(new LedgerSubject(repository.id(), number)).events();
          return history.isEmpty()
              ? Optional.empty()
              : Optional.of(Standing.of(history, inForce.record().surroundings(), now));
        });
  }

  /// A look that runs, is due, or is to be repeated because it failed.
  private Optional<JobState> outstanding(MergeQueue.Entry entry) {
    return queue
        .find(job(entry))
        .filter(
            state ->
                state.running() || !state.dueAt().isAfter(now) || state.lastError().isPresent());
  }

  private Job job(MergeQueue.Entry entry) {
    return Repositories.job(new PullAddress(repository, entry.pullNumber()));
  }
}
