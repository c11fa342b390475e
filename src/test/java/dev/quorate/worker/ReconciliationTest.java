package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.OpenPull;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RateBudget;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import dev.quorate.queue.Claimed;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Lease;
import dev.quorate.queue.Outcome;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reconciliation has looked at, and what it asks for.
class ReconciliationTest {
  private static final Instant NOW = Instant.parse("2026-01-06T12:00:00Z");
  private static final RepositoryAddress SPEC = new RepositoryAddress(9, 501, "finops", "spec");
  private static final RepositoryAddress SITE = new RepositoryAddress(9, 502, "finops", "site");
  private static final RepositoryAddress OTHER = new RepositoryAddress(4, 77, "acme", "rules");

  @TempDir private Path folder;

  private final ListsOnly forge = new ListsOnly();
  private Database database;
  private JobQueue queue;
  private WatchedPulls watched;
  private Worker worker;
  private Reconciliation reconciliation;
  private List<String> asked = List.of();
  private Instant now = NOW;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("quorate.db"));
    queue = new JobQueue(database);
    watched = new WatchedPulls(database);
    reconciliation = reconciliation();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Reconciliation reconciliation() {
    worker =
        new Worker(
            forge,
            queue,
            new Ledger(database, () -> now),
            watched,
            new PostedVerdicts(database),
            () -> now);
    return new Reconciliation(forge, queue, watched, worker, () -> now);
  }

  /// What is asked for by one reconciliation, in order, less the merge queues.
  private List<String> reconcile() {
    reconciliation.run();
    List<Claimed> claimed = queue.claim(now.plus(Duration.ofHours(1)), 5_000);
    claimed.forEach(job -> queue.complete(job.lease(), Optional.empty()));
    asked = claimed.stream().map(Claimed::job).map(Job::key).toList();
    return asked.stream().filter(key -> !key.startsWith("merge-queue/")).toList();
  }

  private static OpenPull open(RepositoryAddress repository, int number) {
    return open(repository, number, "a", NOW);
  }

  private static OpenPull open(
      RepositoryAddress repository, int number, String head, Instant updatedAt) {
    return open(repository, number, head, updatedAt, "main");
  }

  private static OpenPull open(
      RepositoryAddress repository, int number, String head, Instant updatedAt, String base) {
    return new OpenPull(
        new PullAddress(repository, number),
        "PR_" + number,
        new Branch(base),
        new HeadSha(head.repeat(40)),
        updatedAt);
  }

  private void watch(RepositoryAddress repository, int number) {
    watched.put(
        new WatchedPull(
            new LedgerSubject(repository.id(), number),
            repository.installationId(),
            repository.fullName(),
            "PR_" + number,
            "a".repeat(40),
            Optional.empty(),
            "/"));
  }

  @Test
  void asksForEveryGovernedPullRequestAfterAStart() {
    forge.governed.add("finops/spec");
    forge.governed.add("acme/.github");
    forge.pulls.put(SPEC, List.of(open(SPEC, 7), open(SPEC, 8)));
    forge.pulls.put(SITE, List.of(open(SITE, 1)));
    forge.pulls.put(OTHER, List.of(open(OTHER, 3)));
    assertThat(reconcile()).containsExactlyInAnyOrder("pull/501/7", "pull/501/8", "pull/77/3");
  }

  @Test
  void asksForOneOfARepositoryThatIsWatchedWithoutReadingItsRules() {
    watch(SPEC, 7);
    forge.pulls.put(SPEC, List.of(open(SPEC, 7), open(SPEC, 8)));
    assertThat(reconcile()).containsExactly("pull/501/7", "pull/501/8");
    assertThat(forge.asked).noneMatch(what -> what.startsWith("rules"));
  }

  @Test
  void asksFirstForWhatChanged() {
    forge.governed.add("finops/spec");
    forge.pulls.put(SPEC, Stream.of(1, 2, 3, 4).map(n -> open(SPEC, n)).toList());
    reconcile();
    forge.pulls.put(
        SPEC,
        List.of(
            open(SPEC, 1),
            open(SPEC, 2, "b", NOW),
            open(SPEC, 3),
            open(SPEC, 4, "a", NOW.plusSeconds(1)),
            open(SPEC, 5)));
    assertThat(reconcile())
        .containsExactly("pull/501/2", "pull/501/4", "pull/501/5", "pull/501/1", "pull/501/3");
  }

  @Test
  void asksFirstForTheMergeQueuesThatPullRequestsMayBeIn() {
    watch(SPEC, 7);
    forge.pulls.put(
        SPEC,
        List.of(open(SPEC, 7), open(SPEC, 8), open(SPEC, 9, "a", NOW, "release"), open(SPEC, 10)));
    forge.pulls.put(SITE, List.of(open(SITE, 1)));
    reconcile();
    assertThat(asked)
        .startsWith("merge-queue/501/main", "merge-queue/501/release", "pull/501/7")
        .doesNotContain("merge-queue/502/main");
  }

  @Test
  void looksOnceMoreAtWhatIsNoLongerListed() {
    watch(SPEC, 7);
    forge.pulls.put(SPEC, List.of());
    assertThat(reconcile()).containsExactly("pull/501/7");
  }

  @Test
  void watchesNothingOfAnInstallationThatIsGoneUntilItIsBack() {
    watch(SPEC, 7);
    watch(OTHER, 3);
    forge.governed.add("finops/spec");
    forge.pulls.put(OTHER, List.of(open(OTHER, 3)));
    assertThat(reconcile()).containsExactly("pull/77/3");
    assertThat(watched.list()).extracting(WatchedPull::repository).containsExactly("acme/rules");
    forge.asked.clear();
    new Sweep(forge, queue, watched, () -> NOW).run();
    assertThat(forge.asked).noneMatch(what -> what.endsWith(" 9"));
    forge.pulls.put(SPEC, List.of(open(SPEC, 7)));
    assertThat(reconcile()).contains("pull/501/7");
  }

  @Test
  void watchesNothingOfAnInstallationAsSoonAsItsWebhookComes() {
    watch(SPEC, 7);
    watch(OTHER, 3);
    forge.pulls.put(OTHER, List.of(open(OTHER, 3)));
    Job gone = new Job.InstallationJob(9);
    Outcome outcome =
        worker.run(
            new Claimed(
                gone,
                new Lease(gone.key(), 1, 1, 0),
                NOW,
                0,
                Optional.empty(),
                List.of(),
                Optional.empty()));
    assertThat(outcome).isEqualTo(new Outcome.Done(Optional.empty()));
    assertThat(watched.list()).extracting(WatchedPull::repository).containsExactly("acme/rules");
    assertThat(forge.asked).containsExactly("installations");
  }

  @Test
  void leavesARepositoryThatCannotBeListedToItsJob() {
    watch(SPEC, 7);
    watch(SITE, 1);
    forge.pulls.put(SPEC, List.of(open(SPEC, 7)));
    forge.pulls.put(SITE, List.of(open(SITE, 1)));
    forge.broken.add("pulls finops/spec");
    assertThat(reconcile()).containsExactly("repository/501", "pull/502/1");
  }

  @Test
  void leavesARepositoryWhoseRulesCannotBeReadToItsJob() {
    forge.pulls.put(SPEC, List.of(open(SPEC, 7)));
    forge.broken.add("rules finops/spec");
    assertThat(reconcile()).containsExactly("repository/501");
  }

  @Test
  void leavesABrokenInstallationToItsJobAndGoesOnWithTheOthers() {
    forge.governed.add("finops/spec");
    forge.pulls.put(OTHER, List.of(open(OTHER, 3)));
    forge.pulls.put(SPEC, List.of(open(SPEC, 7)));
    forge.broken.add("repositories 4");
    assertThat(reconcile()).containsExactlyInAnyOrder("installation/4", "pull/501/7");
  }

  @Test
  void spendsNothingOnWhatNobodyWaitsForWhileTheBudgetIsLow() {
    watch(SPEC, 7);
    forge.pulls.put(SPEC, List.of(open(SPEC, 7)));
    forge.low.put(9L, new RateBudget(5000, 499, NOW.plusSeconds(600)));
    assertThat(reconciliation.run()).isTrue();
    new Sweep(forge, queue, watched, () -> NOW).run();
    assertThat(forge.asked).containsExactly("installations");
    assertThat(queue.find(new Job.InstallationJob(9)))
        .hasValueSatisfying(job -> assertThat(job.dueAt()).isEqualTo(NOW.plusSeconds(600)));
  }

  @Test
  void isToBeRepeatedSoonWhenGitHubDoesNotAnswer() {
    forge.broken.add("installations");
    assertThat(reconciliation.run()).isFalse();
    forge.broken.clear();
    assertThat(reconciliation.run()).isTrue();
  }

  @Test
  void beginsTheLooksOneAfterTheOther() {
    forge.governed.add("finops/spec");
    forge.pulls.put(SPEC, List.of(open(SPEC, 7), open(SPEC, 8)));
    reconciliation.run();
    assertThat(queue.claim(NOW, 9)).hasSize(1);
    assertThat(queue.claim(NOW.plusMillis(100), 9)).hasSize(1);
    assertThat(queue.claim(NOW.plusMillis(200), 9)).hasSize(1);
  }

  @Test
  void leavesTheBudgetOfThousandsOfPullRequestsToWhatPeopleWaitFor() {
    watch(SPEC, 1);
    List<OpenPull> many = IntStream.rangeClosed(1, 3_500).mapToObj(n -> open(SPEC, n)).toList();
    forge.pulls.put(SPEC, many);
    assertThat(reconcile()).hasSizeBetween(3_300, 3_450);
    assertThat(reconcile()).isEmpty();
    List<OpenPull> later = new ArrayList<>(many);
    later.set(41, open(SPEC, 42, "b", NOW));
    forge.pulls.put(SPEC, later);
    assertThat(reconcile()).containsExactly("pull/501/42");
    now = NOW.plus(Duration.ofMinutes(62));
    assertThat(reconcile()).hasSizeGreaterThan(3_300);
  }
}
