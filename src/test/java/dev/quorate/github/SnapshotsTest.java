package dev.quorate.github;

import static dev.quorate.github.FakeGitHub.HEAD;
import static dev.quorate.github.FakeGitHub.PULL;
import static dev.quorate.github.FakeGitHub.pull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.EditSeen;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.PullState;
import dev.quorate.forge.ReactionSeen;
import dev.quorate.forge.ReportSeen;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.forge.TimelineItem;
import dev.quorate.history.Branch;
import dev.quorate.history.CheckState;
import dev.quorate.history.Committers;
import dev.quorate.history.HeadSha;
import dev.quorate.history.Reaction;
import dev.quorate.history.ReviewState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is read of an ordinary pull request, in one request.
class SnapshotsTest {
  private static final Account ALICE = person(1, "alice");
  private static final Account BOB = person(2, "bob");
  private static final Account CAROL = person(3, "carol");

  private static FakeGitHub github;
  private static PullSnapshot seen;

  @BeforeAll
  static void read() {
    github = new FakeGitHub();
    github.answer("Pull", pull(_ -> {}));
    seen = github.forge.findPull(PULL, Optional.empty()).orElseThrow();
  }

  @AfterAll
  static void close() {
    github.close();
  }

  private static Account person(long id, String login) {
    return new Account(new UserId(id), new Login(login), Account.Kind.PERSON);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-01-05T" + time + "Z");
  }

  @Test
  void costsOneRequest() {
    assertThat(github.asked()).containsExactly("POST /graphql");
    assertThat(github.calls.total()).isEqualTo(new ApiCalls.Count(1, 0, 1));
  }

  @Test
  void sendsWhatGitHubWants() {
    var request = github.requests().getFirst();
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + FakeGitHub.TOKEN);
    assertThat(request.getHeader("Accept")).isEqualTo("application/vnd.github+json");
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeader("User-Agent")).isEqualTo("quorate");
    assertThat(request.getHeader("X-GitHub-Api-Version")).isEqualTo("2022-11-28");
    assertThat(github.body().get("variables").toString())
        .contains("\"owner\":\"finops\"", "\"name\":\"spec\"", "\"number\":7")
        .contains("\"withStatusComment\":false");
  }

  @Test
  void readsThePullRequestItself() {
    assertThat(seen.address()).isEqualTo(PULL);
    assertThat(seen.defaultBranch()).isEqualTo(new Branch("main"));
    assertThat(seen.defaultBranchCommit()).startsWith("ba5e");
    assertThat(seen.nodeId()).isEqualTo("PR_7");
    assertThat(seen.title()).isEqualTo("Say what a unit is");
    assertThat(seen.url()).isEqualTo("https://github.com/finops/spec/pull/7");
    assertThat(seen.state()).isEqualTo(PullState.OPEN);
    assertThat(seen.draft()).isFalse();
    assertThat(seen.author()).isEqualTo(person(26, "zoe"));
    assertThat(seen.createdAt()).isEqualTo(at("12:00:00"));
    assertThat(seen.base()).isEqualTo(new Branch("main"));
    assertThat(seen.head()).isEqualTo(new HeadSha(HEAD));
    assertThat(seen.fileCount()).isEqualTo(2);
  }

  @Test
  void readsCommentsWithTheirEdits() {
    assertThat(seen.comments().getFirst())
        .isEqualTo(
            new CommentSeen(
                4294967297L,
                "IC_1",
                false,
                ALICE,
                at("13:00:00"),
                Optional.of(new EditSeen(at("14:00:00"), BOB)),
                "/approve",
                "https://github.com/finops/spec/pull/7#issuecomment-1"));
    assertThat(seen.comments().get(2).edit()).contains(new EditSeen(at("14:00:02"), Account.GHOST));
  }

  @Test
  void tellsPeopleFromOthers() {
    Account bot = seen.comments().get(1).author();
    assertThat(bot.isBot()).isTrue();
    assertThat(bot.login()).isEqualTo(new Login("renovate[bot]"));
    assertThat(seen.comments().get(2).author()).isEqualTo(Account.GHOST);
    assertThat(seen.comments().get(3).author().kind()).isEqualTo(Account.Kind.DELETED);
  }

  @Test
  void datesAnInlineCommentByItsReview() {
    CommentSeen inline = seen.comments().getLast();
    assertThat(inline.inline()).isTrue();
    assertThat(inline.id()).isEqualTo(301);
    assertThat(inline.createdAt()).isEqualTo(at("15:00:00"));
  }

  @Test
  void readsSubmittedReviews() {
    assertThat(seen.reviews())
        .containsExactly(
            new ReviewSeen(
                201,
                "PRR_1",
                BOB,
                ReviewState.APPROVED,
                false,
                at("15:00:00"),
                Optional.empty(),
                Optional.of(new HeadSha(HEAD)),
                "fine",
                "https://github.com/finops/spec/pull/7#pullrequestreview-201"),
            new ReviewSeen(
                202,
                "PRR_2",
                CAROL,
                ReviewState.CHANGES_REQUESTED,
                true,
                at("15:00:01"),
                Optional.empty(),
                Optional.empty(),
                "",
                "https://github.com/finops/spec/pull/7#pullrequestreview-202"));
  }

  @Test
  void readsThumbsOnly() {
    assertThat(seen.reactions())
        .containsExactly(
            new ReactionSeen(401, ALICE, Reaction.THUMBS_UP, at("16:00:00")),
            new ReactionSeen(403, Account.GHOST, Reaction.THUMBS_DOWN, at("16:00:02")));
    assertThat(seen.statusReactions()).isEmpty();
  }

  @Test
  void readsTheTimelineLessWhatLostItsObject() {
    assertThat(seen.timeline())
        .containsExactly(
            new TimelineItem.Drafted(at("17:00:00")),
            new TimelineItem.Readied(at("17:00:01")),
            new TimelineItem.Closed(at("17:00:02")),
            new TimelineItem.Reopened(at("17:00:03")),
            new TimelineItem.ForcePushed(
                at("17:00:04"),
                Optional.of(new HeadSha("0000000000000000000000000000000000000001")),
                new HeadSha(HEAD)),
            new TimelineItem.ForcePushed(at("17:00:04"), Optional.empty(), new HeadSha(HEAD)),
            new TimelineItem.BaseChanged(at("17:00:05"), new Branch("next"), new Branch("main")),
            new TimelineItem.BaseChanged(at("17:00:06"), new Branch("main"), new Branch("next")),
            new TimelineItem.ReviewDismissed(at("17:00:07"), 202, BOB),
            new TimelineItem.CommentDeleted(at("17:00:08"), BOB, Account.GHOST),
            new TimelineItem.Merged(at("17:00:09")));
  }

  @Test
  void readsWhoMadeTheCommits() {
    assertThat(seen.committers())
        .isEqualTo(new Committers(Set.of(new UserId(26), new UserId(4), new UserId(5)), false));
  }

  @Test
  void readsTheReportsOfOthers() {
    assertThat(seen.reports())
        .containsExactly(
            new ReportSeen(
                "SC_1",
                "EasyCLA",
                false,
                "linux-foundation-easycla[bot]",
                CheckState.SUCCEEDED,
                at("12:01:00")),
            new ReportSeen(
                "CR_11", "build", true, "github-actions", CheckState.FAILED, at("12:00:30")));
  }

  @Test
  void readsTheNewestOfItsOwnRuns() {
    assertThat(seen.ownRuns())
        .containsExactly(
            new OwnCheckRun(30000000012L, "governance", "f00d", false, at("12:00:40")));
  }
}
