package dev.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.standin.Change;
import dev.quorate.standin.CheckRun;
import dev.quorate.standin.Faults.Fault;
import dev.quorate.standin.MergeQueue;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Repository;
import dev.quorate.standin.Webhooks.Delivery;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A merge queue that requires the check, from GitHub's deliveries to what GitHub merges (R11.1).
class DoorToDoorMergeQueueTest extends DoorToDoor {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private MergeQueue queue;

  @BeforeEach
  void turnOn() {
    queue = spec.createMergeQueue("main");
  }

  /// A pull request that may merge.
  private Pull passing() {
    Pull pull = open();
    approvedByTwo(pull);
    later(WAIT);
    return pull;
  }

  private void enqueue(Pull pull) {
    queue.add(pull, zoe);
    settle();
    later(Duration.ofSeconds(2));
  }

  private CheckRun group(Pull pull) {
    return queue.groupCheck(pull, app, "governance").orElseThrow();
  }

  @Test
  void whatPassesIsMerged() {
    Pull one = passing();
    Pull two = passing();
    queue.add(one, zoe);
    queue.add(two, zoe);
    settle();
    assertThat(group(one).outcome()).isEqualTo("in_progress");
    later(Duration.ofSeconds(2));
    assertThat(group(two).title()).isEqualTo("#1 and #2 may merge");
    assertThat(group(two).summary())
        .contains("[Pull request 1](<https://github.com/finops/spec/pull/1>) | Ready to merge |");

    queue.proceed(app, "governance");
    settle();
    assertThat(queue.holds(one)).isFalse();
    assertThat(queue.holds(two)).isFalse();
    assertThat(posted(one)).as("no report of a merge against the rules").hasSize(1);
  }

  @Test
  void anObjectionWhileQueuedKeepsItFromBeingMerged() {
    Pull good = passing();
    Pull disputed = passing();
    Pull behind = passing();
    enqueue(good);
    enqueue(disputed);
    enqueue(behind);
    assertThat(group(behind).outcome()).isEqualTo("success");

    disputed.comment(carol, "/object not like this");
    settle();
    assertThat(group(good).outcome()).isEqualTo("success");
    assertThat(group(disputed).outcome()).isEqualTo("failure");
    assertThat(group(behind).title()).isEqualTo("#2: Blocked by an objection from carol");
    queue.proceed(app, "governance");
    settle();
    later(Duration.ofSeconds(2));
    assertThat(queue.holds(disputed)).isFalse();
    assertThat(outcome(disputed)).isEqualTo("failure");
    assertThat(group(behind).title()).isEqualTo("#3 may merge");
  }

  @Test
  void anObjectionWithdrawnInTimeLetsItPass() {
    Pull pull = passing();
    enqueue(pull);
    pull.requestChanges(carol, "no");
    settle();
    assertThat(group(pull).outcome()).isEqualTo("failure");
    later(SECOND);
    pull.comment(carol, "/withdraw");
    settle();
    later(SECOND);
    pull.approve(alice);
    settle();
    assertThat(group(pull).outcome()).isEqualTo("success");
    assertThat(spec.checkRuns(queue.groupHead(pull))).hasSize(1);
  }

  @Test
  void whoIsQueuedTooEarlyPassesWhenTheWaitIsOver() {
    Pull pull = open();
    approvedByTwo(pull);
    enqueue(pull);
    assertThat(group(pull).outcome()).isEqualTo("failure");
    assertThat(group(pull).title()).contains("#1: 2 of 2 approvals · can merge from 9 Jan 2026");
    later(WAIT);
    assertThat(group(pull).outcome()).isEqualTo("success");
  }

  @Test
  void aRequestThatWasLostIsFoundByTheReconciliation() {
    Pull pull = passing();
    queue.add(pull, zoe);
    app.webhooks().loseKept();
    bot.reconcile();
    later(SECOND);
    later(Duration.ofSeconds(2));
    assertThat(group(pull).outcome()).isEqualTo("success");
  }

  @Test
  void whatWasLostWhileTheBotWasDownIsFoundWhenItComesBack() {
    Pull pull = passing();
    enqueue(pull);
    bot.close();
    pull.comment(carol, "/object while nobody listens");
    Pull late = passingUnseen();
    queue.add(late, zoe);
    app.webhooks().loseKept();
    bot = newBot();
    bot.reconcile();
    later(SECOND);
    later(Duration.ofSeconds(2));
    assertThat(group(pull).outcome()).isEqualTo("failure");
    assertThat(group(late).title()).isEqualTo("2 of 2 pull requests may not merge: #1 and #2");
  }

  private Pull passingUnseen() {
    return spec.open(zoe, Change.adding("spec/b.md", "two"));
  }

  @Test
  void deliveriesThatAreDoubledOrLateChangeNothing() {
    Pull pull = passing();
    queue.add(pull, zoe);
    queue.remove(pull, zoe);
    queue.add(pull, zoe);
    List<Delivery> deliveries = app.webhooks().kept().reversed();
    app.webhooks().loseKept();
    deliveries.forEach(app.webhooks()::deliver);
    deliveries.forEach(app.webhooks()::deliver);
    bot.work();
    later(Duration.ofSeconds(2));
    assertThat(group(pull).outcome()).isEqualTo("success");
    assertThat(spec.checkRuns(queue.groupHead(pull))).hasSize(1);
  }

  @Test
  void afterItsEndNothingMoreIsPosted() {
    Pull pull = passing();
    enqueue(pull);
    String head = queue.groupHead(pull);
    queue.remove(pull, zoe);
    pull.comment(carol, "/object now");
    settle();
    later(MINUTE);
    assertThat(spec.checkRuns(head)).extracting(CheckRun::outcome).containsExactly("success");
  }

  @Test
  void aPushTakesItOutAndItsOldGroupIsLeftAlone() {
    Pull pull = passing();
    enqueue(pull);
    pull.preparePush(zoe).changing(Change.adding("spec/a.md", "more")).send();
    settle();
    later(MINUTE);
    assertThat(queue.holds(pull)).isFalse();
    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void aCheckWhoseFateWasUnknownIsNotMadeTwice() {
    Pull pull = passing();
    github.faults().next(Fault.DROPPED_AFTER, "check-runs");
    enqueue(pull);
    later(MINUTE);
    later(Duration.ofSeconds(2));
    assertThat(group(pull).outcome()).isEqualTo("success");
    assertThat(spec.checkRuns(queue.groupHead(pull))).hasSize(1);
  }

  @Test
  void anIdleQueueCostsARequestAMinuteAndAnEmptyOneNone() {
    Pull pull = passing();
    enqueue(pull);
    github.forgetRequests();
    later(MINUTE);
    assertThat(requests()).containsExactly("MergeQueue");

    queue.remove(pull, zoe);
    settle();
    later(Duration.ofSeconds(5));
    github.forgetRequests();
    later(Duration.ofMinutes(30));
    assertThat(requests()).isEmpty();
  }

  @Test
  void withoutThePermissionNothingIsPosted() {
    installation.permit("merge_queues", "none");
    Pull pull = passing();
    enqueue(pull);
    assertThat(spec.checkRuns(queue.groupHead(pull))).isEmpty();
    assertThat(outcome(pull)).isEqualTo("success");
  }

  @Test
  void aRepositoryWithoutConfigIsLeftAlone() {
    Repository plain = github.createRepository(finops, "plain");
    MergeQueue itsQueue = plain.createMergeQueue("main");
    Pull pull = plain.open(zoe, Change.adding("a", "b"));
    itsQueue.add(pull, zoe);
    settle();
    later(MINUTE);
    assertThat(plain.checkRuns(itsQueue.groupHead(pull))).isEmpty();
  }
}
