package dev.quorate.worker;

import dev.quorate.forge.AnswerReaction;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.history.Branch;
import dev.quorate.history.Event;
import dev.quorate.ledger.DecisionNote;
import dev.quorate.ledger.PullLedger;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Runner;
import dev.quorate.queue.RunnerLimits;
import dev.quorate.queue.Sighting;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.LedgerEntry;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPulls;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The bot at work by hand: a real database and queue, the forge in memory, a clock that somebody
/// moves. It looks only when told to.
final class Bench implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-02T12:00:00Z");

  /// One approval is all that is needed, so that `pass` says that it counts.
  static final String ONE_APPROVAL =
      """
      committee: {members: {users: [alice, bob, carol]}}
      cla: off
      board: off
      tracks: {standard: {approvals: 1, wait: 0s}, governance: {approvals: 1, wait: 0s}}
      """;

  private static final Job MERGE_QUEUE =
      Repositories.mergeQueue(MemoryForge.REPOSITORY, new Branch("main"));

  final HandClock clock = new HandClock(START);
  final MemoryForge forge = new MemoryForge(clock);
  final WatchedPulls watched;
  final PostedVerdicts verdicts;
  private final Path file;
  private Database database;
  private JobQueue queue;
  private Ledger entries;
  private PullLedger ledger;
  private Runner runner;

  Bench(Path folder) {
    file = folder.resolve("quorate.db");
    List.of("alice", "bob", "carol", "dave", "zoe").forEach(forge.people()::named);
    start();
    watched = new WatchedPulls(database);
    verdicts = new PostedVerdicts(database);
  }

  /// A bench whose repository has the config.
  static Bench with(Path folder, String config) {
    Bench bench = new Bench(folder);
    bench.forge.file(".github/quorate.yml", config);
    return bench;
  }

  private void start() {
    database = Database.open(file);
    queue = new JobQueue(database);
    entries = new Ledger(database, clock);
    ledger = new PullLedger(entries);
    Worker worker =
        new Worker(
            forge, queue, entries, new WatchedPulls(database), new PostedVerdicts(database), clock);
    runner = new Runner(queue, worker, clock, RunnerLimits.DEFAULT);
  }

  // Time and looks.

  Bench after(String time) {
    clock.advance(Duration.parse("PT" + time));
    return this;
  }

  /// Runs what is due now.
  int run() {
    return runner.runDue(clock.instant());
  }

  /// Somebody hints at the pull request, and it is looked at.
  Bench look(MemoryPull pull, Sighting... sightings) {
    queue.hint(List.of(new Hint(job(pull), clock.instant(), List.of(sightings))));
    run();
    return this;
  }

  /// A webhook comes and waits.
  Bench hint(MemoryPull pull, Sighting... sightings) {
    queue.hint(List.of(new Hint(job(pull), clock.instant(), List.of(sightings))));
    return this;
  }

  /// A delivery tells of the merge queue, and it is looked at.
  Bench lookAtMergeQueue() {
    queue.hint(List.of(new Hint(MERGE_QUEUE, clock.instant())));
    run();
    return this;
  }

  /// A push to the default branch, a change of a team and the like.
  Bench lookAtRepository() {
    queue.hint(
        List.of(
            new Hint(
                new Job.RepositoryJob(1, 7, MemoryForge.REPOSITORY.fullName()), clock.instant())));
    run();
    clock.advance(Duration.ofSeconds(1));
    run();
    return this;
  }

  Sweep sweep() {
    return new Sweep(forge, queue, watched, clock);
  }

  // Deliveries.

  Sighting opened(MemoryPull pull) {
    return pullRequest("opened", pull);
  }

  Sighting pushed(MemoryPull pull) {
    return pullRequest("synchronize", pull);
  }

  private Sighting pullRequest(String action, MemoryPull pull) {
    return new Sighting(
        "pull_request",
        clock.instant(),
        "{\"action\":\"%s\",\"head_sha\":\"%s\",\"base_ref\":\"main\"}"
            .formatted(action, pull.head().value()));
  }

  /// The same body once more, now.
  Sighting again(Sighting sighting) {
    return new Sighting(sighting.kind(), clock.instant(), sighting.body());
  }

  Sighting deleted(String by, long comment) {
    return new Sighting(
        "issue_comment",
        clock.instant(),
        "{\"action\":\"deleted\",\"comment_id\":%d,\"sender\":{\"id\":%d,\"login\":\"%s\",\"type\":\"User\"}}"
            .formatted(comment, forge.people().named(by).id().value(), by));
  }

  // What came of it.

  private DecisionNote decision(MemoryPull pull) {
    return ledger.read(subject(pull)).lastDecision().orElseThrow();
  }

  /// Outcome and reasons: `waiting approvals wait`.
  String verdict(MemoryPull pull) {
    DecisionNote note = decision(pull);
    return String.join(" ", note.outcome(), String.join(" ", note.reasons())).strip();
  }

  Optional<Instant> due(MemoryPull pull) {
    return queue.find(job(pull)).map(state -> state.dueAt());
  }

  /// Whether there is anything left to do about the merge queue.
  boolean watchesMergeQueue() {
    return queue.find(MERGE_QUEUE).isPresent();
  }

  Optional<String> lastError(MemoryPull pull) {
    return queue.find(job(pull)).flatMap(state -> state.lastError());
  }

  /// What the ledger has of the repository's rules and committee.
  List<LedgerEntry> rules(MemoryPull pull) {
    return entries.entries(LedgerSubject.repository(pull.address().repository().id()));
  }

  List<Event> history(MemoryPull pull) {
    return ledger.read(subject(pull)).events();
  }

  CheckRunPost check(MemoryPull pull) {
    return check(pull, "governance");
  }

  CheckRunPost check(MemoryPull pull, String name) {
    return pull.runs.newest(pull.head(), name).orElseThrow();
  }

  Optional<MemoryRemark> status(MemoryPull pull) {
    return pull.remarks.stream()
        .filter(remark -> remark.body().startsWith("<!-- quorate:status -->"))
        .findFirst();
  }

  String statusText(MemoryPull pull) {
    return status(pull).map(MemoryRemark::body).orElse("");
  }

  /// The bot's comments that are not the status.
  List<String> replies(MemoryPull pull) {
    return pull.ownComments().stream()
        .filter(body -> !body.startsWith("<!-- quorate:status -->"))
        .toList();
  }

  Set<AnswerReaction> answers(MemoryPull pull, long comment) {
    return pull.remark(comment).answers;
  }

  static LedgerSubject subject(MemoryPull pull) {
    return new LedgerSubject(pull.address().repository().id(), pull.address().number());
  }

  private static Job job(MemoryPull pull) {
    return Repositories.job(pull.address());
  }

  @Override
  public void close() {
    database.close();
  }
}
