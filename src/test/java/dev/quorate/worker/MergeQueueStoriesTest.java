package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CheckRunPost.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The check on the groups of a merge queue (R11.1).
class MergeQueueStoriesTest {
  /// No policy test can tell of groups, so these are the rule's.
  private static final String WAIT =
      Bench.ONE_APPROVAL.replace("approvals: 1, wait: 0s", "approvals: 1, wait: 72h");

  @TempDir private Path folder;
  private Bench bench;
  private MemoryQueue queue;

  @AfterEach
  void close() {
    bench.close();
  }

  private void start(String config) {
    bench = Bench.with(folder, config);
    queue = bench.forge.queueing();
  }

  private MemoryPull open(String head) {
    MemoryPull pull = bench.forge.open("zoe", head);
    bench.look(pull, bench.opened(pull));
    return pull;
  }

  private MemoryPull approved(String head) {
    MemoryPull pull = open(head);
    bench.after("1S");
    pull.comment("alice", "/approve");
    bench.look(pull);
    return pull;
  }

  /// GitHub asks for checks, and the bot does all that comes of it.
  private void requested() {
    bench.lookAtMergeQueue();
    settle();
  }

  private void settle() {
    bench.after("2S").run();
  }

  private CheckRunPost check(MemoryPull pull) {
    return queue.runs.newest(queue.head(pull), "governance").orElseThrow();
  }

  private Result result(MemoryPull pull) {
    return check(pull).result();
  }

  @Test
  void aGroupPassesOnceEachOfItsPullRequestsWasLookedAtAndPasses() {
    start(Bench.ONE_APPROVAL);
    MemoryPull one = approved("A");
    MemoryPull two = approved("B");
    queue.add(one).add(two);
    bench.forge.faults().silence("findPull");
    requested();
    assertThat(result(one)).isEqualTo(Result.IN_PROGRESS);
    assertThat(check(two).title()).isEqualTo("Waiting for the verdict on #1 and #2");

    bench.forge.faults().answer();
    bench.after("10S").run();
    settle();
    assertThat(result(one)).isEqualTo(Result.SUCCESS);
    assertThat(check(one).title()).isEqualTo("#1 may merge");
    assertThat(result(two)).isEqualTo(Result.SUCCESS);
    assertThat(check(two).title()).isEqualTo("#1 and #2 may merge");
    assertThat(queue.runs.all()).hasSize(2);
  }

  @Test
  void aGroupFailsWithAnyOfThoseUpToItsOwnAndNamesThem() {
    start(Bench.ONE_APPROVAL);
    MemoryPull good = approved("A");
    MemoryPull bad = open("B");
    MemoryPull behind = approved("C");
    queue.add(good).add(bad).add(behind);
    requested();

    assertThat(result(good)).isEqualTo(Result.SUCCESS);
    assertThat(result(bad)).isEqualTo(Result.FAILURE);
    assertThat(check(bad).title()).isEqualTo("#2: 0 of 1 approval");
    assertThat(result(behind)).isEqualTo(Result.FAILURE);
    assertThat(check(behind).summary())
        .contains("✅ passes | [Pull request 1](", "❌ does not pass | [Pull request 2](");
  }

  @Test
  void anObjectionWhileQueuedFailsTheGroupAndItsWithdrawalMendsIt() {
    start(Bench.ONE_APPROVAL);
    MemoryPull pull = approved("A");
    MemoryPull behind = approved("B");
    queue.add(pull).add(behind);
    requested();
    bench.after("1S");
    pull.comment("bob", "/object too soon");
    bench.look(pull).run();
    assertThat(result(pull)).isEqualTo(Result.FAILURE);
    assertThat(check(behind).title()).isEqualTo("#1: Blocked by an objection from bob");

    bench.after("1S");
    pull.comment("bob", "/withdraw");
    bench.look(pull).run();
    assertThat(result(pull)).isEqualTo(Result.SUCCESS);
    assertThat(result(behind)).isEqualTo(Result.SUCCESS);
  }

  @Test
  void aWaitThatIsNotOverFailsTheGroupAndItsEndMendsIt() {
    start(WAIT);
    MemoryPull pull = approved("A");
    queue.add(pull);
    requested();
    assertThat(check(pull).title()).endsWith("can merge from 5 Nov 2026 12:00 UTC");
    assertThat(result(pull)).isEqualTo(Result.FAILURE);

    bench.clock.advance(Duration.between(bench.clock.instant(), Bench.START).plusHours(72));
    bench.run();
    assertThat(result(pull)).isEqualTo(Result.SUCCESS);
  }

  @Test
  void aDraftFailsTheGroup() {
    start(Bench.ONE_APPROVAL);
    MemoryPull pull = approved("A");
    pull.draft();
    queue.add(pull);
    requested();
    assertThat(check(pull).title()).isEqualTo("#1: Draft");
  }

  @Test
  void whoWasNeverLookedAtIsLookedAtFirst() {
    start(Bench.ONE_APPROVAL);
    MemoryPull pull = bench.forge.open("zoe", "A");
    pull.comment("alice", "/approve");
    queue.add(pull);
    requested();
    assertThat(bench.verdict(pull)).isEqualTo("waiting approvals");
    assertThat(result(pull)).isEqualTo(Result.FAILURE);
  }

  @Test
  void whatHappenedWhileDeliveriesWereLostIsSeenBeforeAGroupPasses() {
    start(Bench.ONE_APPROVAL);
    MemoryPull pull = approved("A");
    bench.after("1S");
    pull.comment("carol", "/object no");
    queue.add(pull);
    requested();
    assertThat(queue.runs.all()).extracting(CheckRunPost::result).containsExactly(Result.FAILURE);
  }

  @Test
  void aHeadThatTheBotHasNotSeenIsNotVouchedFor() {
    start(Bench.ONE_APPROVAL);
    MemoryPull pull = approved("A");
    queue.add(pull);
    requested();
    bench.after("1M");
    pull.push("A2");
    bench.forge.faults().silence("findPull");
    bench.run();
    assertThat(result(pull)).isEqualTo(Result.IN_PROGRESS);
    assertThat(queue.runs.all()).hasSize(2);
  }

  @Test
  void afterItsEndNothingMoreIsWrittenOnAGroup() {
    start(Bench.ONE_APPROVAL);
    MemoryPull pull = approved("A");
    queue.add(pull);
    requested();
    queue.remove(pull);
    requested();
    bench.after("5S").run();
    assertThat(bench.watchesMergeQueue()).isFalse();
    bench.forge.faults().forget();
    pull.comment("bob", "/object late");
    bench.look(pull).run();
    assertThat(queue.runs.all()).extracting(CheckRunPost::result).containsExactly(Result.SUCCESS);
    assertThat(bench.forge.faults().calls()).doesNotContain("mergeQueue");
  }

  @Test
  void aGroupThatIsMadeAnewIsFoundWithoutADelivery() {
    start(Bench.ONE_APPROVAL);
    MemoryPull first = approved("A");
    MemoryPull second = approved("B");
    queue.add(first).add(second);
    requested();
    queue.remove(first);
    bench.after("1M").run();
    settle();
    assertThat(check(second).title()).isEqualTo("#2 may merge");
  }

  @Test
  void whatIsMergedAlreadyDoesNotStopTheGroupsBehindIt() {
    start(Bench.ONE_APPROVAL);
    MemoryPull first = approved("A");
    MemoryPull second = approved("B");
    queue.add(first).add(second);
    requested();
    first.merge();
    bench.look(first).run();
    assertThat(check(second).title()).isEqualTo("#2 may merge");
    queue.removeMerged();
    bench.after("1M").run();
    assertThat(result(second)).isEqualTo(Result.SUCCESS);
  }

  @Test
  void aGroupThatGitHubDoesNotShowYetIsAskedForAgain() {
    start(Bench.ONE_APPROVAL);
    MemoryPull pull = approved("A");
    queue.slow(true);
    queue.add(pull);
    requested();
    queue.slow(false);
    bench.after("3S").run();
    settle();
    assertThat(result(pull)).isEqualTo(Result.SUCCESS);
  }

  @Test
  void withoutAConfigNothingIsWritten() {
    bench = new Bench(folder);
    queue = bench.forge.queueing();
    queue.add(bench.forge.open("zoe", "A"));
    requested();
    assertThat(queue.runs.all()).isEmpty();
    assertThat(bench.watchesMergeQueue()).isFalse();
  }

  @Test
  void aBranchWithoutAQueueCostsOneRequest() {
    bench = Bench.with(folder, Bench.ONE_APPROVAL);
    bench.lookAtMergeQueue();
    assertThat(bench.forge.faults().calls()).containsExactly("mergeQueue");
    assertThat(bench.watchesMergeQueue()).isFalse();
  }

  @Test
  void withoutThePermissionNothingIsWrittenAndNothingFails() {
    start(Bench.ONE_APPROVAL);
    queue.add(approved("A"));
    queue.close();
    requested();
    assertThat(queue.runs.all()).isEmpty();
    assertThat(bench.watchesMergeQueue()).isFalse();
  }

  @Test
  void aBrokenConfigFailsTheGroup() {
    start(Bench.ONE_APPROVAL);
    MemoryPull pull = approved("A");
    queue.add(pull);
    requested();
    bench.forge.file(".github/quorate.yml", "commitee: {}");
    bench.after("1M").run();
    assertThat(result(pull)).isEqualTo(Result.FAILURE);
    assertThat(check(pull).title()).startsWith("#1: Config cannot be read");
  }

  @Test
  void whileGitHubDoesNotAnswerAGroupIsNeitherPassedNorThrownOut() {
    start(
        Bench.ONE_APPROVAL.replace("users: [alice, bob, carol]", "users: [alice], team: octo/tsc"));
    bench.forge.team("octo/tsc", "bob");
    MemoryPull pull = approved("A");
    queue.add(pull);
    bench.after("6M");
    bench.forge.faults().silence("team");
    requested();
    bench.after("1M").run();
    assertThat(queue.runs.all())
        .extracting(CheckRunPost::result)
        .containsExactly(Result.IN_PROGRESS);

    bench.forge.faults().answer();
    bench.after("1M").run();
    settle();
    assertThat(result(pull)).isEqualTo(Result.SUCCESS);
  }

  @Test
  void aLookThatFindsNothingNewWritesNothing() {
    start(Bench.ONE_APPROVAL);
    queue.add(approved("A"));
    requested();
    bench.forge.faults().forget();
    bench.lookAtMergeQueue().after("1M").run();
    assertThat(bench.forge.faults().writes()).isEmpty();
    assertThat(bench.forge.faults().calls()).containsExactly("mergeQueue", "mergeQueue");
  }

  @Test
  void theCheckHasTheNameOfTheConfig() {
    start(Bench.ONE_APPROVAL + "check: {name: tsc}\n");
    MemoryPull pull = approved("A");
    queue.add(pull);
    requested();
    assertThat(queue.runs.newest(queue.head(pull), "tsc"))
        .hasValueSatisfying(run -> assertThat(run.result()).isEqualTo(Result.SUCCESS));
  }

  /// The run that is cut off anywhere ends where an undisturbed one does.
  @ParameterizedTest
  @ValueSource(strings = {"call", "write", "after"})
  void endsAsIfNothingHadHappened(String sort) {
    start(Bench.ONE_APPROVAL);
    List<MemoryPull> pulls = IntStream.range(0, 12).mapToObj(n -> approved("H" + n)).toList();
    for (int n = 1; n <= pulls.size(); n++) {
      MemoryPull pull = pulls.get(n - 1);
      MemoryQueue fresh = bench.forge.queueing();
      queue = fresh;
      queue.add(pull);
      Faults faults = bench.forge.faults();
      switch (sort) {
        case "call" -> faults.failCall(n);
        case "write" -> faults.failWrite(n);
        default -> faults.failAfterWrite(n);
      }
      requested();
      bench.after("1M").run();
      settle();
      assertThat(result(pull)).as("fault at %s %d", sort, n).isEqualTo(Result.SUCCESS);
      pull.comment("bob", "/object no");
      bench.look(pull).run();
      bench.after("1M").run();
      settle();
      assertThat(result(pull)).as("fault at %s %d", sort, n).isEqualTo(Result.FAILURE);
      assertThat(queue.runs.all()).as("fault at %s %d", sort, n).hasSize(1);
      queue.remove(pull);
      requested();
    }
  }
}
