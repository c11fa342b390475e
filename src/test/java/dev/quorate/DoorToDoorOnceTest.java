package dev.quorate;

import static dev.quorate.standin.ReactionContent.CONFUSED;
import static dev.quorate.standin.ReactionContent.THUMBS_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.standin.Change;
import dev.quorate.standin.Comment;
import dev.quorate.standin.Faults.Fault;
import dev.quorate.standin.InlineComment;
import dev.quorate.standin.Installation;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Repository;
import dev.quorate.standin.Review;
import dev.quorate.standin.User;
import dev.quorate.standin.Webhooks.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each thing is found, read whole, written once, and at the least cost, whatever goes wrong
/// between.
class DoorToDoorOnceTest extends DoorToDoor {
  @Test
  void theSweepFindsReactions() {
    Pull pull = open();
    bot.sweep();
    bot.work();
    pull.react(alice, THUMBS_UP);
    status(pull).react(bob, THUMBS_UP);
    assertThat(app.webhooks().kept().stream().map(Delivery::event)).doesNotContain("reaction");
    later(Duration.ofMinutes(1));
    bot.sweep();
    bot.work();

    assertThat(status(pull).body()).contains("2 of 2");
    pull.unreact(alice, THUMBS_UP);
    later(Duration.ofMinutes(1));
    bot.sweep();
    bot.work();
    assertThat(status(pull).body()).contains("1 of 2");
  }

  @Test
  void aSweepThatFindsNothingNewCostsOneRequest() {
    open();
    open();
    bot.sweep();
    later(Duration.ofMinutes(1));
    github.forgetRequests();

    bot.sweep();

    assertThat(requests()).containsExactly("ReactionSweep");
    assertThat(bot.work()).isZero();
  }

  @Test
  void eachCommandIsAnsweredOnceThoughDeliveriesAreDoubledAndShuffled() {
    Pull pull = open();
    later(SECOND);
    Comment good = pull.comment(alice, "/approve");
    Comment stranger = pull.comment(dave, "/hold");
    Comment typo = pull.comment(alice, "/aprove");
    InlineComment inline = pull.commentInline(bob, "spec/a.md", "/approve");
    Review review = pull.review(carol, Review.State.COMMENTED, "/track nonsense");
    Comment none = pull.comment(dave, "see /usr/bin\n/usr/bin");
    List<Delivery> deliveries = new ArrayList<>(app.webhooks().kept());
    deliveries.addAll(app.webhooks().kept());
    Collections.shuffle(deliveries, new Random(5));
    app.webhooks().loseKept();
    for (Delivery delivery : deliveries) {
      assertThat(app.webhooks().deliver(delivery)).isIn(202, 204);
      bot.work();
    }

    assertThat(reactions(good)).containsExactly(THUMBS_UP);
    assertThat(reactions(stranger)).containsExactly(CONFUSED);
    assertThat(reactions(typo)).containsExactly(CONFUSED);
    assertThat(reactions(inline)).containsExactly(THUMBS_UP);
    assertThat(reactions(review)).containsExactly(CONFUSED);
    assertThat(reactions(none)).isEmpty();
    assertThat(posted(pull)).hasSize(4);
    assertThat(github.writes().stream().filter(each -> each.name().contains("reactions")))
        .hasSize(4);
  }

  @Test
  void aRepositoryWithoutConfigIsLeftAlone() {
    Repository plain = github.createRepository(finops, "plain");
    Pull pull = plain.open(zoe, Change.adding("a", "b"));
    pull.comment(alice, "/approve");
    settle();
    bot.sweep();
    later(Duration.ofHours(100));

    assertThat(pull.checkRuns()).isEmpty();
    assertThat(posted(pull)).isEmpty();
    assertThat(reactions(pull.comments().getFirst())).isEmpty();
  }

  @Test
  void aMergeAgainstTheVerdictIsReportedOnce() {
    Pull pull = open();
    later(SECOND);
    pull.merge(zoe);
    settle();
    later(Duration.ofHours(1));
    bot.sweep();
    bot.work();
    pull.comment(dave, "oh");
    settle();

    assertThat(posted(pull)).hasSize(2);
    assertThat(posted(pull).getLast().body()).containsIgnoringCase("merged");
  }

  @Test
  void aMergeByTheRulesIsNotReported() {
    Pull pull = open();
    approvedByTwo(pull);
    later(WAIT);
    pull.merge(zoe);
    settle();

    assertThat(posted(pull)).hasSize(1);
  }

  @Test
  void anOrdinaryLookCostsOneRequestAndWritesNothingWithoutNeed() {
    Pull pull = open();
    later(SECOND);
    pull.comment(dave, "nice");
    github.forgetRequests();
    settle();
    assertThat(requests()).containsExactly("Pull");

    later(SECOND);
    pull.preparePush(zoe).send();
    github.forgetRequests();
    settle();
    assertThat(requests())
        .containsExactly(
            "Pull", "GET /repos/finops/spec/pulls/1/files", "POST /repos/finops/spec/check-runs");

    later(SECOND);
    pull.approve(alice);
    github.forgetRequests();
    settle();
    assertThat(requests())
        .containsExactlyInAnyOrder(
            "Pull",
            "PATCH /repos/finops/spec/check-runs/" + check(pull).id(),
            "PATCH /repos/finops/spec/issues/comments/" + status(pull).id());
  }

  @Test
  void aLargePullRequestIsReadToTheEnd() {
    Change[] files =
        IntStream.range(0, 130)
            .mapToObj(i -> Change.adding("spec/" + i, "x"))
            .toArray(Change[]::new);
    Pull pull = spec.open(zoe, files);
    settle();
    later(SECOND);
    IntStream.range(0, 250).forEach(i -> pull.comment(dave, "comment " + i));
    Comment last = pull.comment(alice, "/approve");
    github.forgetRequests();
    app.webhooks().loseKept();
    pull.comment(bob, "/approve");
    settle();

    assertThat(reactions(last)).containsExactly(THUMBS_UP);
    assertThat(status(pull).body()).contains("2 of 2");
    assertThat(requests().stream().filter("MoreComments"::equals)).hasSize(2);
  }

  @Test
  void aFileOnTheSecondPageMakesItGovernance() {
    Change[] files =
        IntStream.rangeClosed(0, 130)
            .mapToObj(i -> Change.adding(i == 130 ? ".github/quorate.yml" : "f/" + i, "x"))
            .toArray(Change[]::new);
    Pull pull = spec.open(zoe, files);
    settle();

    assertThat(check(pull).summary()).contains("governance");
    assertThat(bot.nextLook()).isBefore(now.plus(Duration.ofDays(15)));
  }

  @Test
  void afterARestartEverythingGoesOnAndNothingIsPostedTwice() {
    Pull pull = open();
    later(SECOND);
    Comment command = pull.comment(alice, "/approve");
    settle();
    int runs = pull.checkRuns().size();
    bot.close();
    now = now.plus(Duration.ofHours(73));
    Comment missed = pull.comment(bob, "/approve");
    app.webhooks().loseKept();
    github.forgetRequests();

    bot = newBot();
    bot.sweep();
    bot.work();

    assertThat(pull.checkRuns()).hasSize(runs);
    assertThat(outcome(pull)).isEqualTo("success");
    assertThat(posted(pull)).hasSize(1);
    assertThat(reactions(command)).containsExactly(THUMBS_UP);
    assertThat(reactions(missed)).containsExactly(THUMBS_UP);
    assertThat(github.writes().stream().filter(each -> each.name().contains("reactions")))
        .hasSize(1);
    github.forgetRequests();
    later(Duration.ofSeconds(2));
    bot.sweep();
    bot.work();
    assertThat(github.writes()).isEmpty();
  }

  @Test
  void aCommentWhoseFateWasUnknownIsNotPostedTwice() {
    github.faults().next(Fault.DROPPED_AFTER, "/comments");
    Pull pull = open();
    assertThat(posted(pull)).hasSize(1);

    later(Duration.ofMinutes(10));

    assertThat(posted(pull)).hasSize(1);
    assertThat(pull.checkRuns()).hasSize(1);
    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void aReplyWhoseFateWasUnknownIsNotPostedTwice() {
    Pull pull = open();
    later(SECOND);
    pull.comment(dave, "/hold");
    github.faults().next(Fault.DROPPED_AFTER, "/comments");
    settle();
    later(Duration.ofMinutes(10));

    assertThat(posted(pull)).hasSize(2);
  }

  @Test
  void whileGitHubFailsNothingIsDecidedAndThenEverythingIs() {
    Pull pull = open();
    later(SECOND);
    pull.comment(carol, "/object no");
    github.faults().breakField("Commit.statusCheckRollup");
    settle();
    assertThat(outcome(pull)).isEqualTo("in_progress");
    github.faults().mend();
    github.faults().next(Fault.BAD_GATEWAY);
    later(Duration.ofMinutes(10));
    later(Duration.ofMinutes(10));

    assertThat(outcome(pull)).isEqualTo("failure");
  }

  @Test
  void whatCannotBeReadForADayIsNotGreenUntilItCan() {
    Pull pull = open();
    approvedByTwo(pull);
    later(WAIT);
    assertThat(outcome(pull)).isEqualTo("success");

    github.faults().breakField("Commit.statusCheckRollup");
    pull.comment(dave, "A word");
    settle();
    for (int quarter = 0; quarter < 4 * 24; quarter++) {
      assertThat(outcome(pull)).isEqualTo("success");
      later(Duration.ofMinutes(15));
    }
    later(Duration.ofMinutes(15));
    assertThat(outcome(pull)).isEqualTo("action_required");

    github.faults().mend();
    later(Duration.ofMinutes(15));
    assertThat(outcome(pull)).isEqualTo("success");
  }

  @Test
  void aRateLimitIsWaitedFor() {
    Pull pull = open();
    later(SECOND);
    pull.comment(carol, "/object no");
    github.faults().next(Fault.RATE_LIMITED);
    github.forgetRequests();
    settle();
    later(Duration.ofMinutes(30));
    assertThat(requests()).hasSize(1);
    later(Duration.ofMinutes(31));

    assertThat(outcome(pull)).isEqualTo("failure");
  }

  @Test
  void anExpiredTokenIsRenewed() {
    Pull pull = open();
    later(SECOND);
    installation.revokeTokens();
    pull.comment(carol, "/object no");
    settle();

    assertThat(outcome(pull)).isEqualTo("failure");
  }

  @Test
  void aRunThatWaitsIsRenewedBeforeGitHubForgetsIt() {
    Pull pull = open();
    for (int day = 0; day < 30; day++) {
      later(Duration.ofDays(1));
      assertThat(outcome(pull)).isEqualTo("in_progress");
    }
    assertThat(spec.checkRuns(app)).hasSizeBetween(3, 4);
    assertThat(posted(pull)).hasSize(1);
  }

  @Test
  void whoAsksForTheCheckAgainGetsALook() {
    Pull pull = open();
    github.forgetRequests();
    check(pull).rerequest(alice);
    settle();

    assertThat(requests()).contains("Pull");
  }

  @Test
  void aRenamedRepositoryIsStillServed() {
    Pull pull = open();
    spec.rename("standard");
    later(SECOND);
    pull.preparePush(zoe).changing(Change.adding("a", "c")).send();
    pull.comment(carol, "/object no");
    settle();

    assertThat(outcome(pull)).isEqualTo("failure");
  }

  @Test
  void aDeletedStatusCommentIsPostedAgainOnce() {
    Pull pull = open();
    later(SECOND);
    status(pull).react(alice, THUMBS_UP);
    bot.sweep();
    bot.work();
    assertThat(status(pull).body()).contains("1 of 2");
    status(pull).delete(dave);
    later(SECOND);
    settle();
    later(Duration.ofMinutes(1));
    bot.sweep();
    bot.work();

    assertThat(posted(pull)).hasSize(1);
    assertThat(status(pull).body()).contains("0 of 2");
  }

  @Test
  void moreThanThreeThousandFilesAreTooMany() {
    Change[] files =
        IntStream.range(0, 3001).mapToObj(i -> Change.adding("f/" + i, "x")).toArray(Change[]::new);
    Pull pull = spec.open(zoe, files);
    settle();

    assertThat(outcome(pull)).isEqualTo("action_required");
  }

  @Test
  void aRepositoryAddedToAnInstallationIsLookedAt() {
    User yan = github.createUser("yan");
    Repository first = github.createRepository(yan, "first");
    Repository second = github.createRepository(yan, "second");
    second.commitToDefaultBranch(yan, ".github/quorate.yml", CONFIG);
    Pull pull = second.open(zoe, Change.adding("a", "b"));
    Installation some = app.install(yan, first);
    settle();
    assertThat(pull.checkRuns()).isEmpty();

    some.addRepository(second);
    settle();
    later(Duration.ofSeconds(2));

    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void lostDeliveriesAreMadeUpForAtTheNextLook() {
    Pull pull = open();
    later(SECOND);
    pull.approve(alice);
    pull.comment(bob, "/approve");
    app.webhooks().loseKept();
    later(WAIT);

    assertThat(outcome(pull)).isEqualTo("success");
  }

  @Test
  void aCheckRunWhoseFateWasUnknownIsNotMadeTwice() {
    github.faults().next(Fault.DROPPED_AFTER, "check-runs");
    Pull pull = open();
    later(Duration.ofMinutes(10));

    assertThat(pull.checkRuns()).hasSize(1);
    assertThat(posted(pull)).hasSize(1);
  }

  @Test
  void aMissingPermissionIsNoReasonToDecideAnything() {
    installation.permit("statuses", "none");
    Pull pull = spec.open(zoe, Change.adding("a", "b"));
    settle();
    pull.status(dave, "x", "success");
    installation.permit("statuses", "read");
    later(Duration.ofHours(1));
    later(Duration.ofHours(1));

    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void theSameWordsTwiceInAnHourAreNotWrittenTwice() {
    Pull pull = open();
    approvedByTwo(pull);
    github.forgetRequests();
    for (int hour = 1; hour < 71; hour++) {
      later(Duration.ofHours(1));
      pull.comment(dave, "hour " + hour);
      settle();
    }

    assertThat(github.writes()).isEmpty();
  }
}
