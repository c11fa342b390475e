package dev.quorate.worker;

import static dev.quorate.worker.Bench.ONE_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.AnswerReaction;
import dev.quorate.history.Reaction;
import dev.quorate.history.ReviewState;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people say, take back, and do to the words of others (R2.3, R2.6, R3.3, R9.3, R9.4).
class SpeechStoriesTest {
  private static final String PASS = "pass";
  private static final String LACKS = "waiting approvals";

  @TempDir Path folder;
  private Bench bench;
  private MemoryPull pull;

  @BeforeEach
  void open() {
    bench = Bench.with(folder, ONE_APPROVAL);
    pull = bench.forge.open("zoe", "X");
    bench.look(pull, bench.opened(pull)).after("1H");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private String verdict() {
    String verdict = bench.look(pull).verdict(pull);
    assertThat(bench.lastError(pull)).isEmpty();
    bench.after("1M");
    return verdict;
  }

  @Test
  void aReactionTakenAwayEndsItsApproval() {
    pull.react("alice", Reaction.THUMBS_UP);
    assertThat(verdict()).isEqualTo(PASS);
    pull.unreact("alice", Reaction.THUMBS_UP);
    assertThat(verdict()).isEqualTo(LACKS);
    pull.react("alice", Reaction.THUMBS_UP);
    assertThat(verdict()).isEqualTo(PASS);
  }

  @Test
  void theSweepFindsReactions() {
    Sweep sweep = bench.sweep();
    sweep.run();
    bench.after("1M").run();
    pull.react("alice", Reaction.THUMBS_UP);
    sweep.run();
    bench.run();
    assertThat(bench.verdict(pull)).isEqualTo(PASS);
    bench.forge.faults().forget();
    sweep.run();
    bench.run();
    assertThat(bench.forge.faults().calls()).containsExactly("listReactions");
  }

  @Test
  void anEditByItsMakerCountsFromTheEditOn() {
    long comment = pull.comment("alice", "Looks fine.");
    assertThat(verdict()).isEqualTo(LACKS);
    pull.edit("alice", comment, "Looks fine.\n\n/approve");
    assertThat(verdict()).isEqualTo(PASS);
    pull.edit("alice", comment, "Looks fine.");
    assertThat(verdict()).isEqualTo(LACKS);
  }

  @Test
  void anEditBySomebodyElseVoidsTheApproval() {
    long comment = pull.comment("alice", "/approve");
    assertThat(verdict()).isEqualTo(PASS);
    pull.edit("zoe", comment, "/approve\n\nThanks!");
    assertThat(verdict()).isEqualTo(LACKS);
    assertThat(bench.statusText(pull)).contains("edit");
  }

  @Test
  void aCommentFirstSeenEditedIsOfTheContentWhenItWasWritten() {
    long comment = pull.comment("alice", "Hm.");
    bench.after("1S");
    pull.push("Y");
    bench.after("1S");
    bench.hint(pull, bench.pushed(pull)).after("1S");
    pull.edit("alice", comment, "/approve");
    assertThat(verdict()).isEqualTo(LACKS);
  }

  @Test
  void whatWasEditedWhileItWasADraftIsReadAsItWasSubmitted() {
    bench.after("-10S");
    long comment = pull.inline("alice", "/aprove");
    MemoryRemark draft = pull.remark(comment);
    draft.edit(draft.at.minusSeconds(5), draft.author, "/approve");
    assertThat(verdict()).isEqualTo(PASS);
  }

  @Test
  void whoDeletesTheirObjectionLiftsIt() {
    pull.approve("alice");
    long objection = pull.comment("bob", "/object too early");
    assertThat(verdict()).isEqualTo("blocked objection");
    pull.delete("bob", objection);
    assertThat(verdict()).isEqualTo(PASS);
  }

  @Test
  void theDeliverySaysWhoDeleted() {
    pull.approve("alice");
    long objection = pull.inline("bob", "/object too early");
    assertThat(verdict()).isEqualTo("blocked objection");
    pull.deleteUntold(objection);
    String delivery = bench.deleted("bob", objection).body();
    bench.look(
        pull,
        new dev.quorate.queue.Sighting(
            "pull_request_review_comment", bench.clock.instant(), delivery));
    assertThat(bench.verdict(pull)).isEqualTo(PASS);
  }

  @Test
  void whatSomebodyElseDeletesStands() {
    pull.approve("alice");
    long objection = pull.comment("bob", "/object too early");
    assertThat(verdict()).isEqualTo("blocked objection");
    pull.delete("zoe", objection);
    assertThat(verdict()).isEqualTo("blocked objection");
    assertThat(bench.statusText(pull)).contains("zoe");
  }

  @Test
  void whatNobodySaysWhoDeletedStands() {
    pull.approve("alice");
    long objection = pull.comment("bob", "/object too early");
    assertThat(verdict()).isEqualTo("blocked objection");
    pull.deleteUntold(objection);
    assertThat(verdict()).isEqualTo("blocked objection");
  }

  @Test
  void theDeletionOfAnotherCommentLiftsNoInlineObjection() {
    pull.approve("alice");
    long objection = pull.inline("bob", "/object too early");
    assertThat(verdict()).isEqualTo("blocked objection");
    pull.delete("bob", pull.comment("bob", "never seen"));
    pull.deleteUntold(objection);
    assertThat(verdict()).isEqualTo("blocked objection");
  }

  @Test
  void aDismissalEndsAnApprovalAndLiftsOnlyOnesOwnChangeRequest() {
    long approval = pull.approve("alice");
    assertThat(verdict()).isEqualTo(PASS);
    pull.dismiss("zoe", approval);
    assertThat(verdict()).isEqualTo(LACKS);
    pull.approve("carol");
    long request = pull.review("bob", ReviewState.CHANGES_REQUESTED, "no");
    assertThat(verdict()).isEqualTo("blocked objection");
    pull.dismiss("zoe", request);
    assertThat(verdict()).isEqualTo("blocked objection");
    long again = pull.review("alice", ReviewState.CHANGES_REQUESTED, "no");
    pull.comment("bob", "/withdraw");
    assertThat(verdict()).isEqualTo("blocked objection");
    pull.dismiss("alice", again);
    assertThat(verdict()).isEqualTo(PASS);
  }

  @Test
  void commandsAreAnsweredOnce() {
    long approval = pull.comment("alice", "/approve");
    long help = pull.comment("zoe", "/help");
    long refused = pull.comment("zoe", "/hold\n\n/notified somewhere");
    bench.look(pull).after("1M").look(pull).after("1M").look(pull);
    assertThat(bench.answers(pull, approval)).containsExactly(AnswerReaction.THUMBS_UP);
    assertThat(bench.answers(pull, help)).containsExactly(AnswerReaction.THUMBS_UP);
    assertThat(bench.answers(pull, refused))
        .containsExactly(AnswerReaction.THUMBS_UP, AnswerReaction.CONFUSED);
    assertThat(bench.replies(pull)).hasSize(2);
  }

  @Test
  void aDeletedStatusCommentIsPostedAgainAndItsReactionsAreTakenAway() {
    MemoryRemark status = bench.status(pull).orElseThrow();
    pull.reactOn(status.id, "alice", Reaction.THUMBS_UP);
    assertThat(verdict()).isEqualTo(PASS);
    pull.delete("zoe", status.id);
    assertThat(verdict()).isEqualTo(LACKS);
    assertThat(bench.status(pull)).isPresent();
    assertThat(bench.replies(pull)).isEmpty();
  }

  @Test
  void aRenamedAccountKeepsItsVoteAndWhoTakesTheOldLoginGainsNothing() {
    pull.approve("alice");
    assertThat(verdict()).isEqualTo(PASS);
    bench.forge.rename("alice", "alicia");
    assertThat(verdict()).isEqualTo(PASS);
    assertThat(bench.check(pull).summary()).contains("alicia");
    pull.comment("alicia", "/unapprove");
    pull.approve("alice");
    bench.lookAtRepository();
    assertThat(verdict()).isEqualTo(LACKS);
  }

  @Test
  void aDeletedAccountsApprovalNoLongerCountsAndItsObjectionStands() {
    pull.comment("alice", "/approve");
    assertThat(verdict()).isEqualTo(PASS);
    pull.comment("bob", "/object no");
    pull.approve("carol");
    assertThat(verdict()).isEqualTo("blocked objection");
    bench.forge.deleteAccount("alice").deleteAccount("bob").deleteAccount("carol");
    assertThat(verdict()).isEqualTo("blocked objection approvals");
  }

  @Test
  void lookingAgainWritesNothingAndAsksOnce() {
    pull.comment("alice", "/approve");
    pull.comment("dave", "/object no");
    pull.react("bob", Reaction.THUMBS_DOWN);
    bench.look(pull);
    var before = new ArrayList<>(bench.history(pull));
    bench.forge.faults().forget();
    bench.after("1M").look(pull);
    assertThat(bench.forge.faults().calls()).containsExactly("findPull");
    assertThat(bench.history(pull)).isEqualTo(before);
    bench.forge.faults().forget();
    pull.push("Y");
    bench.after("1M").look(pull, bench.pushed(pull));
    assertThat(bench.forge.faults().calls())
        .containsExactly("findPull", "diff", "createCheckRun", "editComment");
  }
}
