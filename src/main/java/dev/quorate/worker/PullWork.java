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
import dev.quorate.ledger.Sightings;
import dev.quorate.merge.Judge;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Reason;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.Surroundings;
import dev.quorate.proceedings.Proceedings;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import dev.quorate.worker.RulesReader.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One look at one pull request: load, record, judge, write, and when to look again.
final class PullWork {
  private static final Duration UNANSWERED_RETRY = Duration.ofMinutes(1);

  private final Forge forge;
  private final RulesReader rules;
  private final PullLedger ledger;
  private final WatchedPulls watched;
  private final Recording recording;
  private final Writer writer;
  private final InstantSource clock;

  PullWork(
      Forge forge,
      RulesReader rules,
      PullLedger ledger,
      WatchedPulls watched,
      JobQueue queue,
      InstantSource clock) {
    this.forge = forge;
    this.rules = rules;
    this.ledger = ledger;
    this.watched = watched;
    this.recording = new Recording(forge, ledger);
    this.writer = new Writer(forge, ledger, queue);
    this.clock = clock;
  }

  /// Looks at it; the answer is when to look again.
  Optional<Instant> look(Job.PullJob job, Sightings sightings) {
    LedgerSubject subject = new LedgerSubject(job.repositoryId(), job.pullNumber());
    Optional<PullSnapshot> found = load(Repositories.address(job), subject);
    if (found.isEmpty()) {
      watched.remove(subject);
      return Optional.empty();
    }
    PullSnapshot snapshot = found.get();
    Instant now = clock.instant();
    Rules inForce = rules.read(snapshot, now);
    PullRecord record = ledger.read(subject);
    boolean neverSeenOpen = record.events().isEmpty() && snapshot.state() != PullState.OPEN;
    if (inForce.isAbsent() || neverSeenOpen) {
      watched.remove(subject);
      return Optional.empty();
    }
    List<Event> history = recording.record(snapshot, sightings, record, inForce.record(), now);
    Optional<Instant> recheckAt = judge(snapshot, history, record, inForce, now);
    return inForce.unanswered() ? Optional.of(now.plus(UNANSWERED_RETRY)) : recheckAt;
  }

  /// The reactions on the status comment are read in the same request, unless the bot does not know
  /// yet which comment that is.
  private Optional<PullSnapshot> load(PullAddress address, LedgerSubject subject) {
    Optional<String> known = watched.find(subject).flatMap(WatchedPull::statusNodeId);
    Optional<PullSnapshot> snapshot = forge.findPull(address, known);
    Optional<String> there = snapshot.flatMap(seen -> own(seen).status()).map(CommentSeen::nodeId);
    return there.isPresent() && !there.equals(known) ? forge.findPull(address, there) : snapshot;
  }

  private OwnComments own(PullSnapshot snapshot) {
    return OwnComments.of(snapshot, forge.ownLogin());
  }

  private Optional<Instant> judge(
      PullSnapshot snapshot, List<Event> history, PullRecord record, Rules inForce, Instant now) {
    Surroundings surroundings = inForce.record().surroundings();
    Instant at = judgedAt(history, now);
    Proceedings proceedings = Proceedings.of(history, surroundings, at);
    Verdict verdict = Judge.judge(proceedings, surroundings, at);
    OwnComments own = own(snapshot);
    Setting setting = SettingReader.read(snapshot, inForce.record(), own);
    Posted posted = posted(snapshot, own, setting, record);
    Decision decision = Engine.decide(proceedings, verdict, snapshot.head(), setting, posted, at);
    List<Action> actions = new ArrayList<>(decision.actions());
    MergeReport.find(history, surroundings, setting, posted).ifPresent(actions::add);
    Optional<String> statusComment = writer.write(snapshot, actions);
    note(snapshot, record, verdict, actions);
    watch(snapshot, statusComment.or(() -> own.status().map(CommentSeen::nodeId)));
    return decision.recheckAt();
  }

  /// GitHub's clock may be ahead of ours: what it has dated has happened.
  private static Instant judgedAt(List<Event> history, Instant now) {
    return Stream.concat(history.stream().map(Event::at), Stream.of(now))
        .max(Comparator.naturalOrder())
        .orElseThrow();
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

  private void note(
      PullSnapshot snapshot, PullRecord record, Verdict verdict, List<Action> actions) {
    DecisionNote note =
        new DecisionNote(
            snapshot.head().value(),
            verdict.outcome().word(),
            verdict.reasons().stream().map(Reason::word).toList(),
            verdict.mergeableAt().filter(at -> verdict.outcome() != Outcome.PASS));
    if (!record.lastDecision().equals(Optional.of(note))) {
      ledger.appendDecision(subject(snapshot), note);
    }
    DecisionLog.write(snapshot.address(), note, actions);
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
