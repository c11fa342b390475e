package dev.quorate.worker;

import static dev.quorate.worker.Bench.ONE_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.history.Reaction;
import dev.quorate.queue.Sighting;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a head was there, and so what an approval is of (R2.5, R2.8).
class HeadStoriesTest {
  private static final String PASS = "pass";
  private static final String LACKS = "waiting approvals";
  private static final String UNWATCHED = "given before this bot watched";

  @TempDir Path folder;
  private Bench bench;
  private MemoryPull pull;

  @BeforeEach
  void open() {
    bench = Bench.with(folder, ONE_APPROVAL);
    pull = bench.forge.open("zoe", "X");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /// The bot saw it opened.
  private void watch() {
    bench.look(pull, bench.opened(pull));
    assertThat(bench.verdict(pull)).isEqualTo(LACKS);
  }

  @Test
  void anApprovalBetweenAPushAndItsArrivalIsOfTheContentBefore() {
    watch();
    pull.push("Y");
    bench.after("5S");
    pull.approve("alice");
    bench.after("5S");
    bench.look(pull, bench.pushed(pull));
    assertThat(bench.verdict(pull)).isEqualTo(LACKS);
    bench.after("1S");
    pull.approve("alice");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void aHeadIsDatedByTheFirstDeliveryThatNamedIt() {
    watch();
    bench.after("10S");
    pull.push("Y");
    bench.hint(pull, bench.pushed(pull));
    bench.after("10S");
    pull.comment("alice", "/approve");
    bench.after("10S");
    bench.run();
    assertThat(bench.verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void aReviewOfTheCurrentHeadCountsThoughGivenBeforeTheBotWatched() {
    pull.approve("alice");
    bench.after("1H");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void aReviewOfAnEarlierHeadGivenBeforeTheBotWatchedDoesNot() {
    pull.approve("alice");
    pull.push("Y");
    bench.after("1H");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(LACKS);
  }

  @Test
  void aCommentAndAReactionGivenBeforeTheBotWatchedAreToBeGivenAgain() {
    pull.comment("alice", "/approve");
    pull.react("bob", Reaction.THUMBS_UP);
    bench.after("1H");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(LACKS);
    assertThat(bench.check(pull).summary().split(UNWATCHED, -1)).hasSize(3);
    bench.after("1H");
    pull.comment("alice", "/approve");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void whileItWasDownAReviewOfTheCurrentHeadCounts() {
    watch();
    bench.after("1H");
    pull.push("Y");
    bench.after("1M");
    pull.approve("alice");
    bench.after("1H");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void whileItWasDownACommentIsToBeGivenAgain() {
    watch();
    bench.after("1H");
    pull.push("Y");
    bench.after("1M");
    pull.comment("alice", "/approve");
    bench.after("1H");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(LACKS);
    assertThat(bench.check(pull).summary()).contains(UNWATCHED);
  }

  @Test
  void whatCountedBeforeItWasDownStillCountsForTheSameContent() {
    watch();
    bench.after("1H");
    pull.comment("alice", "/approve");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(PASS);
    bench.after("1H");
    pull.forcePush("Y", "X");
    bench.after("1H");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void contentThatReturnsBringsItsApprovalsBack() {
    watch();
    bench.after("1H");
    pull.comment("alice", "/approve");
    bench.look(pull).after("1H");
    pull.push("Y");
    assertThat(bench.look(pull, bench.pushed(pull)).verdict(pull)).isEqualTo(LACKS);
    bench.after("1H");
    pull.forcePush("X");
    assertThat(bench.look(pull, bench.pushed(pull)).verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void whatWasApprovedBetweenAForcePushAndTheWayBackIsNotOfTheHeadThatReturned() {
    watch();
    bench.after("1H");
    pull.forcePush("Y");
    bench.after("1M");
    pull.comment("alice", "/approve");
    pull.approve("bob");
    bench.after("1M");
    pull.forcePush("X");
    bench.after("1H");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(LACKS);
    int events = bench.history(pull).size();
    bench.look(pull).after("1H").look(pull);
    assertThat(bench.history(pull)).hasSize(events);
    pull.comment("alice", "/approve");
    assertThat(bench.after("1M").look(pull).verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void theSameWhenAnOrdinaryPushLedAwayAndNoDeliveryTold() {
    watch();
    bench.after("1H");
    pull.push("Y");
    bench.after("1M");
    pull.comment("alice", "/approve");
    bench.after("1M");
    pull.forcePush("X");
    bench.after("1H");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(LACKS);
    int events = bench.history(pull).size();
    bench.look(pull).after("1H").look(pull);
    assertThat(bench.history(pull)).hasSize(events);
    pull.comment("alice", "/approve");
    assertThat(bench.after("1M").look(pull).verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void theSameWhenAnotherCommitBroughtTheContentBackAndNoDeliveryTold() {
    watch();
    bench.after("1H");
    pull.push("Y");
    bench.after("1M");
    pull.comment("alice", "/approve");
    bench.after("1M");
    pull.push("Z", "X");
    bench.after("1H");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(LACKS);
    assertThat(bench.check(pull).summary()).contains(UNWATCHED);
  }

  @Test
  void theForcePushOfARecordedHeadIsNoOther() {
    bench.forge.ahead(Duration.ofMinutes(2));
    MemoryPull other = bench.forge.open("zoe", "A");
    bench.look(other, bench.opened(other)).after("3M");
    other.forcePush("B");
    bench.look(other, bench.pushed(other)).after("3M");
    other.comment("alice", "/approve");
    assertThat(bench.look(other).verdict(other)).isEqualTo(PASS);
    assertThat(bench.after("1H").look(other).verdict(other)).isEqualTo(PASS);
  }

  @Test
  void theSameWhenDeliveriesToldOfIt() {
    watch();
    bench.after("1H");
    pull.push("Y");
    Sighting away = bench.pushed(pull);
    bench.hint(pull, away).after("5S");
    pull.comment("alice", "/approve");
    bench.after("5S");
    pull.forcePush("X");
    bench.hint(pull, bench.pushed(pull)).after("5S");
    bench.run();
    assertThat(bench.verdict(pull)).isEqualTo(LACKS);
  }

  @Test
  void theSameWhenTheHeadWasNewAndReturned() {
    watch();
    bench.after("1H");
    pull.push("Y");
    bench.hint(pull, bench.pushed(pull)).after("5S");
    pull.push("Z");
    bench.hint(pull, bench.pushed(pull)).after("5S");
    pull.comment("alice", "/approve");
    bench.after("5S");
    pull.forcePush("Y");
    bench.hint(pull, bench.pushed(pull)).after("5S");
    bench.run();
    assertThat(bench.verdict(pull)).isEqualTo(LACKS);
    bench.after("5S");
    pull.comment("alice", "/approve");
    assertThat(bench.after("1M").look(pull).verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void anOldDeliveryComingAgainMakesNothingLaxer() {
    watch();
    bench.after("1H");
    pull.push("Y");
    Sighting old = bench.pushed(pull);
    bench.look(pull, old).after("1H");
    pull.forcePush("X");
    bench.look(pull, bench.pushed(pull)).after("1H");
    bench.hint(pull, bench.again(old)).after("1M");
    pull.comment("alice", "/approve");
    bench.after("1M");
    pull.forcePush("Y");
    bench.after("1M");
    bench.look(pull, bench.pushed(pull));
    assertThat(bench.verdict(pull)).isEqualTo(LACKS);
  }

  @Test
  void anOldDeliveryComingAgainChangesNothing() {
    watch();
    Sighting old = bench.opened(pull);
    bench.after("1H");
    pull.push("Y");
    bench.look(pull, bench.pushed(pull)).after("1H");
    int events = bench.history(pull).size();
    bench.look(pull, bench.again(old)).after("1H");
    assertThat(bench.history(pull)).hasSize(events);
  }

  @Test
  void anOldOpeningComingAgainMakesNothingLaxer() {
    Sighting old = bench.opened(pull);
    bench.after("1H");
    pull.forcePush("Y");
    bench.after("1M");
    pull.comment("alice", "/approve");
    bench.after("1M");
    pull.forcePush("X");
    bench.after("1H");
    bench.look(pull, bench.again(old));
    assertThat(bench.verdict(pull)).isEqualTo(LACKS);
    assertThat(bench.look(pull, bench.again(old)).verdict(pull)).isEqualTo(LACKS);
  }

  @Test
  void twoHeadsWithinOneSecond() {
    watch();
    bench.after("1H");
    pull.push("Y");
    bench.look(pull, bench.pushed(pull));
    pull.push("Z");
    bench.look(pull, bench.pushed(pull));
    pull.comment("alice", "/approve");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(LACKS);
    bench.after("1S");
    pull.comment("alice", "/approve");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(PASS);
    assertThat(bench.check(pull).head()).isEqualTo(pull.head());
  }

  @Test
  void retargetingSetsApprovalsAsideAndRetargetingBackRestoresThem() {
    watch();
    bench.after("1H");
    pull.approve("alice");
    bench.look(pull).after("1H");
    pull.retarget("dev");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(LACKS);
    bench.after("1H");
    pull.retarget("main");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void anApprovalOfAnotherBaseBetweenTwoLooksDoesNotCount() {
    watch();
    bench.after("1H");
    pull.retarget("dev");
    bench.after("1M");
    pull.approve("alice");
    bench.after("1M");
    pull.retarget("main");
    bench.after("1M");
    assertThat(bench.look(pull).verdict(pull)).isEqualTo(LACKS);
  }

  @Test
  void theForgesClockMayGoAhead() {
    bench.forge.ahead(Duration.ofMinutes(2));
    MemoryPull other = bench.forge.open("zoe", "A");
    bench.look(other);
    assertThat(bench.lastError(other)).isEmpty();
    assertThat(bench.verdict(other)).isEqualTo(LACKS);
    bench.after("10S");
    other.retarget("dev");
    other.push("B");
    long comment = other.comment("alice", "/approve");
    bench.look(other, bench.pushed(other));
    assertThat(bench.verdict(other)).isEqualTo(LACKS);
    bench.after("1S");
    long objection = other.comment("bob", "/object no");
    bench.look(other).after("1S");
    other.deleteUntold(objection);
    other.delete("alice", comment);
    bench.look(other, bench.deleted("bob", objection));
    assertThat(bench.lastError(other)).isEmpty();
    assertThat(bench.verdict(other)).isEqualTo(LACKS);
    assertThat(bench.check(other).head()).isEqualTo(other.head());
    bench.after("1S");
    other.approve("alice");
    assertThat(bench.look(other).verdict(other)).isEqualTo(PASS);
  }

  @Test
  void theForgesClockMayGoBehind() {
    bench.after("1H");
    bench.forge.ahead(Duration.ofMinutes(-2));
    MemoryPull other = bench.forge.open("zoe", "A");
    bench.look(other, bench.opened(other));
    bench.after("3M");
    other.push("B");
    bench.look(other, bench.pushed(other)).after("1M");
    other.comment("alice", "/approve");
    assertThat(bench.look(other).verdict(other)).isEqualTo(LACKS);
    bench.after("3M");
    other.comment("alice", "/approve");
    assertThat(bench.look(other).verdict(other)).isEqualTo(PASS);
  }
}
