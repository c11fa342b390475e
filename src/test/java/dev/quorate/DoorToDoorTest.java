package dev.quorate;

import static dev.quorate.standin.ReactionContent.THUMBS_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.standin.Change;
import dev.quorate.standin.Comment;
import dev.quorate.standin.InlineComment;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Repository;
import dev.quorate.standin.Review;
import dev.quorate.standin.Team;
import dev.quorate.standin.User;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What people do on GitHub, and the check that comes of it.
class DoorToDoorTest extends DoorToDoor {
  @Test
  void aNewPullRequestGetsACheckInProgressAndOneStatusComment() {
    Pull pull = open();

    assertThat(outcome(pull)).isEqualTo("in_progress");
    assertThat(check(pull).name()).isEqualTo("governance");
    assertThat(pull.checkRuns()).hasSize(1);
    assertThat(posted(pull)).hasSize(1);
    assertThat(status(pull).body()).contains("/approve").doesNotContain("@");
  }

  @Test
  void twoApprovalsAndSeventyTwoHoursAreSuccess() {
    Pull pull = open();
    Instant opened = now;
    approvedByTwo(pull);

    assertThat(outcome(pull)).isEqualTo("in_progress");
    assertThat(bot.nextLook()).isEqualTo(opened.plus(WAIT));
    now = opened.plus(WAIT).minus(SECOND);
    bot.work();
    assertThat(outcome(pull)).isEqualTo("in_progress");
    later(SECOND);
    assertThat(outcome(pull)).isEqualTo("success");
    assertThat(pull.checkRuns()).hasSize(1);
    assertThat(posted(pull)).hasSize(1);
  }

  @Test
  void anObjectionIsFailureUntilItsMakerWithdrawsIt() {
    Pull pull = open();
    later(SECOND);
    Comment objection = pull.comment(carol, "/object too early");
    settle();

    assertThat(outcome(pull)).isEqualTo("failure");
    assertThat(reactions(objection)).containsExactly(THUMBS_UP);
    assertThat(status(pull).body()).contains("too early");
    later(SECOND);
    pull.comment(carol, "/withdraw");
    settle();
    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void aChangeRequestBlocksThoughSomebodyElseDismissesIt() {
    Pull pull = open();
    later(SECOND);
    Review review = pull.requestChanges(carol, "not yet");
    settle();
    assertThat(outcome(pull)).isEqualTo("failure");
    later(SECOND);
    review.dismiss(zoe, "I disagree");
    settle();

    assertThat(outcome(pull)).isEqualTo("failure");
    assertThat(status(pull).body()).contains("zoe");
    later(SECOND);
    pull.approve(carol);
    settle();
    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void aWrongConfigNeedsAction() {
    Pull pull = open();
    later(SECOND);
    configure("committee: {members: {users: [alice]}}\nclokc: {drafts: count}\n");
    later(Duration.ofSeconds(2));

    assertThat(outcome(pull)).isEqualTo("action_required");
    assertThat(check(pull).summary()).contains("clokc").contains("clock");
    configure(CONFIG);
    later(Duration.ofSeconds(2));
    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void aChangeOfTheRosterIsSeenOnAllOpenPullRequests() {
    configure("committee: {members: {table: 'TSC.md#members'}}\ncla: off\nboard: off\n");
    roster("alice", "bob");
    Pull one = open();
    Pull other = open();
    later(SECOND);
    one.approve(dave);
    other.approve(dave);
    settle();
    assertThat(status(one).body()).contains("0 of 2");

    roster("alice", "dave");
    later(Duration.ofSeconds(2));

    assertThat(status(one).body()).contains("1 of 2");
    assertThat(status(other).body()).contains("1 of 2");
  }

  private void roster(String... logins) {
    StringBuilder table = new StringBuilder("# Members\n\n| Name | GitHub |\n|---|---|\n");
    for (String login : logins) {
      table.append("| ").append(login).append(" | @").append(login).append(" |\n");
    }
    spec.commitToDefaultBranch(dave, "TSC.md", table.toString());
    settle();
  }

  @Test
  void aTeamIsTheCommitteeAndItsChangesCount() {
    Team team = finops.createTeam("tsc").add(alice, bob);
    configure("committee: {members: {team: finops/tsc}}\ncla: off\nboard: off\n");
    Pull pull = open();
    approvedByTwo(pull);
    assertThat(status(pull).body()).contains("2 of 2");

    team.remove(bob);
    settle();
    later(Duration.ofSeconds(2));
    later(Duration.ofSeconds(2));

    assertThat(status(pull).body()).contains("1 of 2");
  }

  @Test
  void aDraftWaitsAndItsTimeDoesNotCount() {
    Pull pull = spec.propose(zoe).asDraft().changing(Change.adding("a", "b")).open();
    settle();
    later(Duration.ofHours(100));
    assertThat(check(pull).title()).containsIgnoringCase("draft");
    pull.ready(zoe);
    settle();
    approvedByTwo(pull);

    assertThat(outcome(pull)).isEqualTo("in_progress");
    later(WAIT);
    assertThat(outcome(pull)).isEqualTo("success");
  }

  @Test
  void aForcePushMakesApprovalsStaleAndTheOldContentBringsThemBack() {
    Pull pull = open();
    approvedByTwo(pull);
    later(SECOND);
    pull.preparePush(zoe).forced().changing(Change.adding("spec/a.md", "two")).send();
    settle();

    assertThat(outcome(pull)).isEqualTo("in_progress");
    assertThat(status(pull).body()).contains("0 of 2");
    assertThat(pull.checkRuns()).hasSize(1);
    later(SECOND);
    pull.preparePush(zoe).forced().changing(Change.adding("spec/a.md", "one")).send();
    settle();
    assertThat(status(pull).body()).contains("2 of 2");
    later(WAIT);
    assertThat(outcome(pull)).isEqualTo("success");
  }

  @Test
  void aCleanMergeOfTheBaseKeepsApprovals() {
    Pull pull = open();
    approvedByTwo(pull);
    later(SECOND);
    pull.preparePush(zoe).merging().onTheWeb().send();
    settle();

    assertThat(status(pull).body()).contains("2 of 2");
    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void theClaIsWaitedForAndOnlyItsAppIsTrusted() {
    configure("committee: {members: {users: [alice, bob, carol]}}\nboard: off\n");
    User easycla = github.createBot("linux-foundation-easycla[bot]");
    Pull pull = open();
    approvedByTwo(pull);
    later(WAIT);
    assertThat(outcome(pull)).isEqualTo("in_progress");

    pull.status(dave, "EasyCLA", "success");
    settle();
    assertThat(outcome(pull)).isEqualTo("in_progress");
    later(SECOND);
    pull.status(easycla, "EasyCLA", "failure");
    settle();
    assertThat(outcome(pull)).isEqualTo("failure");
    later(SECOND);
    pull.status(easycla, "EasyCLA", "success");
    settle();
    assertThat(outcome(pull)).isEqualTo("success");
  }

  @Test
  void aFailedClaIsFoundBehindOthersReports() {
    configure("committee: {members: {users: [alice, bob, carol]}}\nboard: off\n");
    User easycla = github.createBot("linux-foundation-easycla[bot]");
    Pull pull = open();
    approvedByTwo(pull);
    pull.status(easycla, "EasyCLA", "success");
    settle();
    later(WAIT);
    assertThat(outcome(pull)).isEqualTo("success");

    later(SECOND);
    pull.status(easycla, "EasyCLA", "failure");
    for (int i = 0; i < 120; i++) {
      pull.status(dave, "easycla", "success");
    }
    github.forgetRequests();
    settle();

    assertThat(outcome(pull)).isEqualTo("failure");
    assertThat(requests()).filteredOn(name -> name.endsWith("/statuses")).hasSize(2);
    later(SECOND);
    pull.status(easycla, "EasyCLA", "success");
    settle();
    assertThat(outcome(pull)).isEqualTo("success");
  }

  @Test
  void theOrganisationsConfigHoldsForRepositoriesWithoutTheirOwn() {
    github
        .createRepository(finops, ".github")
        .commitToDefaultBranch(dave, ".github/quorate.yml", CONFIG);
    Pull pull = github.createRepository(finops, "plain").open(zoe, Change.adding("a", "b"));
    settle();

    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void aPullRequestFromAForkIsJudgedAlike() {
    Pull pull = spec.propose(zoe).fromFork().changing(Change.adding("a", "b")).open();
    settle();
    User easycla = github.createBot("linux-foundation-easycla[bot]");
    configure("committee: {members: {users: [alice, bob, carol]}}\nboard: off\n");
    later(Duration.ofSeconds(2));
    pull.status(easycla, "EasyCLA", "failure");
    settle();

    assertThat(outcome(pull)).isEqualTo("failure");
  }

  @Test
  void editsAndDeletionsByOthersAreToldApart() {
    Pull pull = open();
    later(SECOND);
    Comment objection = pull.comment(carol, "/object no");
    Comment approval = pull.comment(alice, "/approve");
    settle();
    later(SECOND);
    objection.delete(zoe);
    approval.edit(zoe, "/approve really");
    settle();

    assertThat(outcome(pull)).isEqualTo("failure");
    assertThat(status(pull).body()).contains("0 of 2").contains("zoe");
  }

  @Test
  void whoIsRenamedKeepsTheirVoteAndTheOldLoginIsANobody() {
    Pull pull = open();
    approvedByTwo(pull);
    alice.rename("alicia");
    User impostor = github.createUser("alice");
    later(Duration.ofMinutes(6));
    pull.requestChanges(impostor, "mine now");
    settle();

    assertThat(outcome(pull)).isEqualTo("in_progress");
    assertThat(status(pull).body()).contains("2 of 2");
  }

  @Test
  void aDeletedAccountNoLongerApprovesButItsObjectionStands() {
    Pull pull = open();
    approvedByTwo(pull);
    pull.comment(carol, "/object no");
    settle();
    carol.delete();
    alice.delete();
    later(Duration.ofMinutes(6));
    pull.comment(dave, "hello");
    settle();

    assertThat(outcome(pull)).isEqualTo("failure");
    assertThat(status(pull).body()).contains("1 of 2");
  }

  @Test
  void whatWasSaidBeforeTheBotWatchedIsSaidToBeStaleButReviewsOfTheHeadCount() {
    User yan = github.createUser("yan");
    Repository own = github.createRepository(yan, "own");
    own.commitToDefaultBranch(yan, ".github/quorate.yml", CONFIG);
    Pull pull = own.open(zoe, Change.adding("a", "b"));
    pull.comment(alice, "/approve");
    pull.approve(bob);
    later(Duration.ofHours(80));
    app.install(yan);
    settle();
    later(Duration.ofSeconds(2));
    later(Duration.ofSeconds(2));

    assertThat(status(pull).body()).contains("1 of 2").contains("before this bot watched");
  }

  @Test
  void closingStopsTheCheckAndReopeningTakesUpWhatWasSaid() {
    Pull pull = open();
    later(SECOND);
    pull.close(zoe);
    settle();
    later(Duration.ofHours(1));
    pull.comment(alice, "/approve");
    pull.approve(bob);
    settle();
    pull.reopen(zoe);
    settle();

    assertThat(status(pull).body()).contains("2 of 2");
    assertThat(outcome(pull)).isEqualTo("in_progress");
    later(WAIT);
    assertThat(outcome(pull)).isEqualTo("success");
  }

  @Test
  void aRetargetSetsApprovalsAsideAndBackRestoresThem() {
    spec.createBranch("next");
    Pull pull = open();
    approvedByTwo(pull);
    later(SECOND);
    pull.retarget(zoe, "next");
    settle();
    assertThat(status(pull).body()).contains("0 of 2");
    later(SECOND);
    pull.retarget(zoe, "main");
    settle();

    assertThat(status(pull).body()).contains("2 of 2");
  }

  @Test
  void anInlineCommentThatIsDeletedByItsMakerLiftsItsObjection() {
    Pull pull = open();
    later(SECOND);
    InlineComment objection = pull.commentInline(carol, "spec/a.md", "/object no");
    settle();
    assertThat(outcome(pull)).isEqualTo("failure");
    later(SECOND);
    objection.delete(carol);
    settle();

    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void aCommentEditedByItsMakerIsAnsweredForWhatIsNew() {
    Pull pull = open();
    later(SECOND);
    Comment comment = pull.comment(alice, "hello");
    settle();
    later(SECOND);
    comment.edit(alice, "hello\n\n/approve");
    settle();
    later(SECOND);
    comment.edit(alice, "hello again\n\n/approve");
    settle();

    assertThat(reactions(comment)).containsExactly(THUMBS_UP);
    assertThat(status(pull).body()).contains("1 of 2");
  }

  @Test
  void writersMayObjectWhereTheConfigSaysSo() {
    configure(CONFIG + "objections: {by: write}\n");
    spec.permit(dave, "write");
    Pull pull = open();
    later(SECOND);
    pull.comment(dave, "/object no");
    settle();

    assertThat(outcome(pull)).isEqualTo("failure");
  }

  @Test
  void anExtendedConfigOfAnotherRepositoryIsReadAndItsChangeCounts() {
    Repository base = github.createRepository(finops, "rules");
    base.commitToDefaultBranch(dave, ".github/quorate.yml", CONFIG);
    configure("extends: finops/rules\n");
    Pull pull = open();
    approvedByTwo(pull);
    assertThat(status(pull).body()).contains("2 of 2");
    later(SECOND);
    base.commitToDefaultBranch(
        dave, ".github/quorate.yml", CONFIG.replace("alice, bob, carol", "alice, carol"));
    settle();
    later(Duration.ofMinutes(6));
    bot.sweep();
    bot.work();
    pull.comment(dave, "hm");
    settle();

    assertThat(status(pull).body()).contains("1 of 2");
  }

  @Test
  void aDeletedConfigEndsTheGovernance() {
    Pull pull = open();
    later(SECOND);
    configure("");
    later(Duration.ofSeconds(2));
    github.forgetRequests();
    pull.comment(carol, "/object no");
    settle();

    assertThat(github.writes()).isEmpty();
  }
}
