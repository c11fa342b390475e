package dev.quorate.worker;

import dev.quorate.engine.Action;
import dev.quorate.engine.Decision;
import dev.quorate.engine.Engine;
import dev.quorate.engine.Posted;
import dev.quorate.engine.Setting;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.Forge;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.PullState;
import dev.quorate.history.Event;
import dev.quorate.ledger.DecisionNote;
import dev.quorate.ledger.PullLedger;
import dev.quorate.ledger.PullRecord;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.ledger.Sightings;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Reason;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.Surroundings;
import dev.quorate.queue.Job;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import dev.quorate.worker.RulesReader.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One look at one pull request: load, record, judge, write, and when to look again.
final class PullWork {
  private static final Duration UNANSWERED_RETRY = Duration.ofMinutes(1);

  private final Forge forge;
  private final RulesReader rules;
  private final PullLedger ledger;
  private final WatchedPulls watched;
  private final Watching watching;
  private final Unread unread;
  private final Recording recording;
  private final Writer writer;
  private final MergeQueueHints mergeQueues;
  private final ConfigCheck configCheck;
  private final BoardMail boardMail;
  private final InstantSource clock;
  private volatile Consumer<Outcome> listener = _ -> {};

  PullWork(
      Forge forge,
      RulesReader rules,
      PullLedger ledger,
      WatchedPulls watched,
      Watching watching,
      Unread unread,
      MergeQueueHints mergeQueues,
      Writer writer,
      ConfigCheck configCheck,
      BoardMail boardMail,
      InstantSource clock) {
    this.forge = forge;
    this.rules = rules;
    this.ledger = ledger;
    this.watched = watched;
    this.watching = watching;
    this.unread = unread;
    this.recording = new Recording(forge, ledger);
    this.writer = writer;
    this.mergeQueues = mergeQueues;
    this.configCheck = configCheck;
    this.boardMail = boardMail;
    this.clock = clock;
  }

  /// Tells `listener` the outcome of each verdict.
  void listen(Consumer<Outcome> listener) {
    this.listener = listener;
  }

  /// What was read of a governed pull request.
  ///
  /// @param record what the ledger had of it before
  private record Read(
      PullSnapshot snapshot,
      Rules inForce,
      PullRecord record,
      List<Event> history,
      Instant at,
      Occasion occasion) {}

  /// Looks at it; the answer is when to look again.
  ///
  /// @param failingSince since when no look has succeeded
  Optional<Instant> look(
      Job.PullJob job, Sightings sightings, Optional<Instant> failingSince, Occasion occasion) {
    Optional<Read> read;
    try {
      read = read(job, sightings, occasion);
    } catch (RuntimeException e) {
      unread.tell(job, sightings, failingSince, e, occasion);
      throw e;
    }
    return read.flatMap(this::judge);
  }

  /// Reads and records it; empty when there is nothing to judge.
  private Optional<Read> read(Job.PullJob job, Sightings sightings, Occasion occasion) {
    LedgerSubject subject = new LedgerSubject(job.repositoryId(), job.pullNumber());
    Optional<PullSnapshot> found = load(Repositories.address(job), subject);
    if (found.isEmpty()) {
      watched.remove(subject);
      return Optional.empty();
    }
    PullSnapshot snapshot = found.get();
    Instant now = clock.instant();
    Rules inForce = rules.read(snapshot.repository(), snapshot.defaultBranchCommit(), now);
    PullRecord record = ledger.read(subject);
    boolean neverSeenOpen = record.events().isEmpty() && snapshot.state() != PullState.OPEN;
    if (inForce.isAbsent() || neverSeenOpen) {
      watched.remove(subject);
      return Optional.empty();
    }
    List<Event> history = recording.record(snapshot, sightings, record, inForce.record(), now);
    return Optional.of(new Read(snapshot, inForce, record, history, now, occasion));
  }

  private Optional<PullSnapshot> load(PullAddress address, LedgerSubject subject) {
    Optional<String> known = watched.find(subject).flatMap(WatchedPull::statusNodeId);
    return PullReading.read(forge, address, known);
  }

  private OwnComments own(PullSnapshot snapshot) {
    return OwnComments.of(snapshot, forge.ownLogin());
  }

  private Optional<Instant> judge(Read read) {
    PullSnapshot snapshot = read.snapshot();
    PullRecord record = read.record();
    RulesRecord rules = read.inForce().record();
    Surroundings surroundings = rules.surroundings();
    Standing standing = Standing.of(read.history(), surroundings, read.at());
    Verdict verdict = standing.verdict();
    OwnComments own = own(snapshot);
    Setting setting = SettingReader.read(snapshot, rules, own);
    Posted posted = posted(snapshot, own, setting, record);
    Decision decision =
        Engine.decide(
            standing.proceedings(), verdict, snapshot.head(), setting, posted, standing.at());
    List<Action> actions = new ArrayList<>(decision.actions());
    MergeReport.find(read.history(), surroundings, setting, posted).ifPresent(actions::add);
    Optional<String> statusComment = writer.write(snapshot, actions);
    note(read, verdict, actions);
    watch(snapshot, statusComment.or(() -> own.status().map(CommentSeen::nodeId)));
    if (snapshot.state() == PullState.OPEN) {
      watching.note(snapshot, verdict, standing.at());
    }
    if (read.inForce().unanswered()) {
      return Optional.of(read.at().plus(UNANSWERED_RETRY));
    }
    // last of all: nothing that it comes to may keep the verdict from being posted
    Optional<Instant> again = configCheck.look(snapshot, rules, standing);
    Optional<Instant> mail = boardMail.look(snapshot, standing);
    return Stream.of(decision.recheckAt(), again, mail)
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private static Posted posted(
      PullSnapshot snapshot, OwnComments own, Setting setting, PullRecord record) {
    return new Posted(
        snapshot.ownRuns().stream()
            .filter(run -> run.name().equals(setting.checkName()))
            .findFirst(),
        own.posted(),
        record.answered());
  }

  private void note(Read read, Verdict verdict, List<Action> actions) {
    PullSnapshot snapshot = read.snapshot();
    DecisionNote note =
        new DecisionNote(
            snapshot.head().value(),
            verdict.outcome().word(),
            verdict.reasons().stream().map(Reason::word).toList(),
            verdict.mergeableAt().filter(at -> verdict.outcome() != Outcome.PASS));
    if (!read.record().lastDecision().equals(Optional.of(note))) {
      // before it is noted: cut off in between, the next look finds the change again
      mergeQueues.verdictChanged(snapshot);
      ledger.appendDecision(subject(snapshot), note);
    }
    listener.accept(verdict.outcome());
    DecisionLog.write(read.occasion(), snapshot.address(), note, actions);
  }

  private void watch(PullSnapshot snapshot, Optional<String> statusNodeId) {
    LedgerSubject subject = subject(snapshot);
    if (snapshot.state() != PullState.OPEN) {
      watched.remove(subject);
      return;
    }
    WatchedPull pull =
        new WatchedPull(
            subject,
            snapshot.repository().installationId(),
            snapshot.repository().fullName(),
            snapshot.nodeId(),
            snapshot.head().value(),
            statusNodeId,
            ReactionFingerprint.of(snapshot.reactions(), snapshot.statusReactions()));
    if (!watched.find(subject).equals(Optional.of(pull))) {
      watched.put(pull);
    }
  }

  static LedgerSubject subject(PullSnapshot snapshot) {
    return new LedgerSubject(snapshot.repository().id(), snapshot.number());
  }
}
