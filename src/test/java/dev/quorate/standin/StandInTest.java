package dev.quorate.standin;

import static dev.quorate.standin.ReactionContent.ROCKET;
import static dev.quorate.standin.ReactionContent.THUMBS_DOWN;
import static dev.quorate.standin.ReactionContent.THUMBS_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quorate.account.Account.Kind;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.TeamRef;
import dev.quorate.forge.AnswerReaction;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.Diff;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.OpenPull;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.PullState;
import dev.quorate.forge.ReactionPoll;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RemarkKind;
import dev.quorate.forge.ReportSeen;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.forge.TimelineItem;
import dev.quorate.github.ApiAddresses;
import dev.quorate.github.ApiCalls;
import dev.quorate.github.GitHubForge;
import dev.quorate.github.Patience;
import dev.quorate.history.Branch;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.CheckState;
import dev.quorate.history.HeadSha;
import dev.quorate.history.ReviewState;
import dev.quorate.standin.Faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The stand-in as the bot's own adapter sees it, over real HTTP.
class StandInTest {
  private static final Instant START = Instant.parse("2026-01-06T12:00:00Z");

  private Instant now = START;
  private final StandIn github = StandIn.start(() -> now);
  private final App app = github.createApp("quorate");
  private final Organisation finops = github.createOrganisation("finops");
  private final Repository spec = github.createRepository(finops, "spec");
  private final User alice = github.createUser("alice");
  private final User bob = github.createUser("bob");
  private final User zoe = github.createUser("zoe");
  private final Installation installation = app.install(finops);
  private final RepositoryAddress address =
      new RepositoryAddress(installation.id(), spec.id(), "finops", "spec");
  private final GitHubForge forge =
      new GitHubForge(
          new ApiAddresses(github.restAddress(), github.graphQlAddress()),
          new GitHubForge.AppKey(app.id(), app.privateKey()),
          () -> now,
          Patience.USUAL,
          new ApiCalls());

  @AfterEach
  void stop() {
    github.close();
  }

  private Pull open() {
    return spec.open(zoe, Change.adding("spec/a.md", "one"));
  }

  private PullSnapshot snapshot(Pull pull) {
    return forge.findPull(at(pull), Optional.empty()).orElseThrow();
  }

  private PullAddress at(Pull pull) {
    return new PullAddress(address, pull.number());
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  @Test
  void anOrdinaryPullRequestIsReadInOneRequest() {
    Pull pull = spec.propose(zoe).titled("Add a").changing(Change.adding("a", "b")).open();
    later(Duration.ofHours(1));
    Comment comment = pull.comment(alice, "/approve");
    Review review = pull.review(bob, Review.State.APPROVED, "fine");
    InlineComment inline = pull.commentInline(bob, "a", "hm");
    pull.react(alice, THUMBS_UP);
    pull.react(alice, ROCKET);
    later(Duration.ofHours(1));
    comment.edit(bob, "/approve it");
    pull.status(github.createBot("linux-foundation-easycla[bot]"), "EasyCLA", "success");
    App other = github.createApp("other");
    pull.checkRun(other, "build", Optional.of("failure"));

    github.forgetRequests();
    PullSnapshot seen = snapshot(pull);

    assertThat(github.requests()).extracting(Request::name).containsExactly("Pull");
    assertThat(seen.repository()).isEqualTo(address);
    assertThat(seen.defaultBranchCommit()).isEqualTo(spec.head().sha());
    assertThat(seen.state()).isEqualTo(PullState.OPEN);
    assertThat(seen.author().id()).isEqualTo(new UserId(zoe.id()));
    assertThat(seen.createdAt()).isEqualTo(START);
    assertThat(seen.base()).isEqualTo(new Branch("main"));
    assertThat(seen.head()).isEqualTo(new HeadSha(pull.headSha()));
    assertThat(seen.fileCount()).isEqualTo(1);
    assertThat(seen.committers().known()).containsExactly(new UserId(zoe.id()));
    assertThat(seen.comments())
        .extracting(CommentSeen::id, CommentSeen::inline, CommentSeen::body)
        .containsExactly(tuple(comment.id(), false, "/approve it"), tuple(inline.id(), true, "hm"));
    assertThat(seen.comments().getFirst().edit())
        .hasValueSatisfying(
            edit -> {
              assertThat(edit.at()).isEqualTo(now);
              assertThat(edit.by().id()).isEqualTo(new UserId(bob.id()));
            });
    assertThat(seen.reviews())
        .extracting(ReviewSeen::id)
        .containsExactly(review.id(), inline.review().id());
    assertThat(seen.reviews().getFirst().commit()).contains(new HeadSha(pull.headSha()));
    assertThat(seen.reactions()).hasSize(1);
    assertThat(seen.reports())
        .extracting(ReportSeen::name, ReportSeen::reporter, ReportSeen::state)
        .containsExactly(
            tuple("EasyCLA", "linux-foundation-easycla[bot]", CheckState.SUCCEEDED),
            tuple("build", "other", CheckState.FAILED));
  }

  @Test
  void whatHappensToAPullRequestIsInItsTimeline() {
    Pull pull = open();
    Review review = pull.approve(alice);
    Comment comment = pull.comment(bob, "gone soon");
    pull.draft(zoe);
    pull.ready(zoe);
    String before = pull.headSha();
    String after = pull.preparePush(zoe).forced().send().sha();
    pull.retarget(zoe, "next");
    review.dismiss(bob, "no");
    comment.delete(alice);
    pull.close(zoe);
    pull.reopen(zoe);
    pull.merge(zoe);

    PullSnapshot seen = snapshot(pull);

    assertThat(seen.state()).isEqualTo(PullState.MERGED);
    assertThat(seen.comments()).isEmpty();
    assertThat(seen.reviews().getFirst().dismissed()).isTrue();
    assertThat(seen.reviews().getFirst().state()).isEqualTo(ReviewState.APPROVED);
    assertThat(seen.timeline())
        .contains(
            new TimelineItem.Drafted(now),
            new TimelineItem.Readied(now),
            new TimelineItem.ForcePushed(now, Optional.of(new HeadSha(before)), new HeadSha(after)),
            new TimelineItem.BaseChanged(now, new Branch("main"), new Branch("next")),
            new TimelineItem.Closed(now),
            new TimelineItem.Reopened(now),
            new TimelineItem.Merged(now))
        .anySatisfy(
            item ->
                assertThat(item)
                    .isInstanceOfSatisfying(
                        TimelineItem.ReviewDismissed.class,
                        dismissed -> assertThat(dismissed.reviewId()).isEqualTo(review.id())))
        .anySatisfy(
            item ->
                assertThat(item)
                    .isInstanceOfSatisfying(
                        TimelineItem.CommentDeleted.class,
                        deleted ->
                            assertThat(deleted.author().login()).isEqualTo(new Login("bob"))));
  }

  @Test
  void longListsArePagedToTheirEnd() {
    Change[] files =
        IntStream.range(0, 130).mapToObj(i -> Change.adding("f/" + i, "x")).toArray(Change[]::new);
    Pull pull = spec.open(zoe, files);
    IntStream.range(0, 250).forEach(i -> pull.comment(alice, "no. " + i));
    IntStream.range(0, 101).forEach(i -> pull.status(alice, "check " + i, "success"));
    IntStream.range(0, 105).forEach(i -> pull.react(github.createUser("reader-" + i), THUMBS_UP));

    PullSnapshot seen = snapshot(pull);
    Diff diff = forge.diff(at(pull), seen.head());

    assertThat(seen.comments())
        .hasSize(250)
        .last()
        .extracting(CommentSeen::body)
        .isEqualTo("no. 249");
    assertThat(seen.reports()).hasSize(101);
    assertThat(seen.reactions()).hasSize(105);
    assertThat(diff.files()).hasSize(130);
  }

  @Test
  void aDiffTellsRenamesAndContents() {
    Pull pull =
        spec.open(
            zoe,
            Change.modifying("a.md", 3, "old", "new"),
            Change.renaming("b.md", "c.md"),
            Change.removing("d.md"));
    Diff first = forge.diff(at(pull), new HeadSha(pull.headSha()));
    pull.push(
        zoe,
        Change.modifying("a.md", 9, "old", "new"),
        Change.renaming("b.md", "c.md"),
        Change.removing("d.md"));
    Diff moved = forge.diff(at(pull), new HeadSha(pull.headSha()));
    pull.push(zoe, Change.modifying("a.md", 9, "old", "newer"));
    Diff changed = forge.diff(at(pull), new HeadSha(pull.headSha()));

    assertThat(first.files()).contains(new ChangedFile("c.md", Optional.of("b.md")));
    assertThat(moved.content()).isEqualTo(first.content());
    assertThat(changed.content()).isNotEqualTo(first.content());
    assertThatThrownBy(() -> forge.diff(at(pull), new HeadSha("f".repeat(40))))
        .hasMessageContaining("moved");
  }

  @Test
  void filesAreReadAtACommitOrTheNewest() {
    String before = spec.commitToDefaultBranch(alice, "TSC.md", "one").sha();
    spec.commitToDefaultBranch(alice, "TSC.md", "two");
    github.createRepository(finops, ".github").commitToDefaultBranch(alice, "x/y.yml", "z");
    Repository closed = github.createRepository(github.createOrganisation("other"), "spec").hide();

    assertThat(forge.file(address, Optional.of(before), "TSC.md"))
        .isEqualTo(new Reading.Found<>("one"));
    assertThat(forge.file(address, Optional.empty(), "TSC.md"))
        .isEqualTo(new Reading.Found<>("two"));
    assertThat(forge.file(address, Optional.empty(), "no.md")).isEqualTo(new Reading.Missing<>());
    assertThat(forge.fileElsewhere(installation.id(), "finops/.github", "x/y.yml"))
        .isEqualTo(new Reading.Found<>("z"));
    assertThat(forge.fileElsewhere(installation.id(), "finops/.github", "x"))
        .isInstanceOf(Reading.Unusable.class);
    assertThat(forge.fileElsewhere(installation.id(), closed.fullName(), "x"))
        .isInstanceOf(Reading.Unusable.class);
  }

  @Test
  void peopleTeamsAndPermissions() {
    Team tsc = finops.createTeam("tsc").add(alice, bob);
    spec.permit(alice, "maintain");
    spec.permit(bob, "triage");
    Login old = new Login("alice");

    assertThat(forge.ownLogin()).isEqualTo(new Login("quorate[bot]"));
    assertThat(forge.team(installation.id(), new TeamRef("finops", "tsc")))
        .isInstanceOfSatisfying(
            Reading.Found.class, found -> assertThat((List<?>) found.value()).hasSize(2));
    Reading.Found<dev.quorate.account.Account> found =
        (Reading.Found<dev.quorate.account.Account>) forge.account(installation.id(), old);
    assertThat(found.value().kind()).isEqualTo(Kind.PERSON);
    assertThat(forge.mayWrite(address, found.value())).isTrue();
    alice.rename("alicia");
    assertThat(forge.mayWrite(address, found.value())).isTrue();
    assertThat(forge.account(installation.id(), old)).isEqualTo(new Reading.Missing<>());
    spec.permit(alice, "read");
    assertThat(forge.mayWrite(address, found.value())).isFalse();
    tsc.rename("board");
    assertThat(forge.team(installation.id(), new TeamRef("finops", "tsc")))
        .isEqualTo(new Reading.Missing<>());
    installation.permit("members", "none");
    assertThat(forge.team(installation.id(), new TeamRef("finops", "board")))
        .isInstanceOf(Reading.Unusable.class);
  }

  @Test
  void aDeletedAccountLeavesItsWordsAndNoReactions() {
    Pull pull = open();
    pull.comment(alice, "/object");
    pull.react(alice, THUMBS_DOWN);

    alice.delete();

    PullSnapshot seen = snapshot(pull);
    assertThat(seen.comments().getFirst().author()).isEqualTo(dev.quorate.account.Account.GHOST);
    assertThat(seen.reactions()).isEmpty();
    assertThat(forge.account(installation.id(), new Login("alice")))
        .isEqualTo(new Reading.Missing<>());
  }

  @Test
  void checkRunsAreMadeUpdatedAndForgottenAfterFourteenDays() {
    Pull pull = open();
    HeadSha head = new HeadSha(pull.headSha());
    CheckRunPost waiting =
        new CheckRunPost("governance", head, CheckRunPost.Result.IN_PROGRESS, "waits", "a table");
    forge.createCheckRun(address, waiting);

    OwnCheckRun own = snapshot(pull).ownRuns().getFirst();
    assertThat(own.id()).isGreaterThan(Integer.MAX_VALUE);
    assertThat(own.externalId()).isEqualTo(waiting.fingerprint());
    assertThat(own.completed()).isFalse();
    later(Duration.ofDays(14));
    assertThat(snapshot(pull).ownRuns().getFirst().completed()).isTrue();
    assertThat(pull.checkRun(app).orElseThrow().outcome()).isEqualTo("stale");

    CheckRunPost passed =
        new CheckRunPost("governance", head, CheckRunPost.Result.SUCCESS, "passes", "a table");
    forge.updateCheckRun(address, own.id(), passed);

    CheckRun run = pull.checkRun(app).orElseThrow();
    assertThat(run.outcome()).isEqualTo("success");
    assertThat(run.title()).isEqualTo("passes");
    assertThat(run.updates()).isEqualTo(1);
    assertThat(snapshot(pull).ownRuns()).hasSize(1);
  }

  @Test
  void whatGitHubRefusesIsRefused() {
    Pull pull = open();
    HeadSha head = new HeadSha(pull.headSha());
    CheckRunPost tooLong =
        new CheckRunPost("governance", head, CheckRunPost.Result.SUCCESS, "t", "é".repeat(32_768));
    CheckRunPost nowhere =
        new CheckRunPost(
            "governance", new HeadSha("e".repeat(40)), CheckRunPost.Result.SUCCESS, "t", "s");
    App other = github.createApp("other");
    CheckRun theirs = pull.checkRun(other, "governance", Optional.of("success"));
    CheckRunPost fine = new CheckRunPost("governance", head, CheckRunPost.Result.SUCCESS, "t", "s");

    assertThatThrownBy(() -> forge.createCheckRun(address, tooLong))
        .hasMessageContaining("bytesize");
    assertThatThrownBy(() -> forge.createCheckRun(address, nowhere))
        .hasMessageContaining("No commit found");
    assertThatThrownBy(() -> forge.updateCheckRun(address, theirs.id(), fine))
        .hasMessageContaining("Invalid app_id");
    installation.permit("checks", "read");
    assertThatThrownBy(() -> forge.createCheckRun(address, fine))
        .hasMessageContaining("Resource not accessible by integration (needs checks=write)");
  }

  @Test
  void commentsAndReactionsOfTheBot() {
    Pull pull = open();
    Comment comment = pull.comment(alice, "/approve");
    InlineComment inline = pull.commentInline(alice, "spec/a.md", "/approve");

    forge.createComment(at(pull), "status");
    Comment own = pull.comments(app.bot()).getFirst();
    forge.editComment(address, own.id(), "new status");
    for (int i = 0; i < 2; i++) {
      forge.react(
          address, RemarkKind.COMMENT, comment.id(), comment.nodeId(), AnswerReaction.THUMBS_UP);
      forge.react(
          address,
          RemarkKind.INLINE_COMMENT,
          inline.id(),
          inline.nodeId(),
          AnswerReaction.CONFUSED);
      forge.react(
          address,
          RemarkKind.REVIEW,
          inline.review().id(),
          inline.review().nodeId(),
          AnswerReaction.THUMBS_UP);
    }
    own.react(bob, THUMBS_UP);

    assertThat(own.body()).isEqualTo("new status");
    assertThat(comment.reactions()).hasSize(1);
    assertThat(inline.reactions())
        .singleElement()
        .satisfies(reaction -> assertThat(reaction.by()).isEqualTo(app.bot()));
    assertThat(inline.review().reactions()).hasSize(1);
    assertThat(github.writes()).hasSize(8);
    PullSnapshot seen = forge.findPull(at(pull), Optional.of(own.nodeId())).orElseThrow();
    assertThat(seen.statusReactions()).hasSize(1);
  }

  @Test
  void whatThereIsToLookAt() {
    List<Pull> pulls = IntStream.range(0, 101).mapToObj(i -> open()).toList();
    pulls.getFirst().close(zoe);
    pulls.get(1).react(alice, THUMBS_UP);
    Comment comment = pulls.get(2).comment(bob, "status");
    comment.react(alice, THUMBS_DOWN);
    app.install(github.createUser("yan")).suspend();
    github.createRepository(finops, "old").archive();

    assertThat(forge.listInstallations()).containsExactly(installation.id());
    assertThat(forge.listRepositories(installation.id())).containsExactly(address);
    assertThat(forge.listOpenPulls(address))
        .hasSize(100)
        .first()
        .extracting(OpenPull::address)
        .isEqualTo(at(pulls.get(1)));
    List<ReactionPoll> polls =
        forge.listReactions(
            installation.id(),
            pulls.stream()
                .map(
                    pull ->
                        new ReactionPoll.Question(
                            pull.nodeId(),
                            pull.equals(pulls.get(2))
                                ? Optional.of(comment.nodeId())
                                : Optional.of("IC_gone")))
                .toList());
    assertThat(polls).hasSize(101);
    assertThat(polls.get(1).onDescription()).hasSize(1);
    assertThat(polls.get(2).onStatusComment()).hasSize(1);
  }

  @Test
  void whatIsMissingIsMissing() {
    Pull pull = open();
    PullAddress wrong = new PullAddress(address, 99);
    PullAddress elsewhere =
        new PullAddress(new RepositoryAddress(installation.id(), 1, "finops", "nothing"), 1);

    assertThat(forge.findPull(wrong, Optional.empty())).isEmpty();
    assertThat(forge.findPull(elsewhere, Optional.empty())).isEmpty();
    assertThat(forge.findPull(at(pull), Optional.of("IC_gone"))).isPresent();
    spec.rename("standard");
    assertThat(snapshot(pull).repository().name()).isEqualTo("standard");
    assertThat(forge.diff(at(pull), new HeadSha(pull.headSha())).files()).hasSize(1);
  }

  @Test
  void faultsAreFelt() {
    Pull pull = open();
    github.faults().next(Fault.BAD_GATEWAY, "Pull");
    assertThatThrownBy(() -> snapshot(pull)).isInstanceOf(ForgeException.class);
    github.faults().next(Fault.DROPPED, "Pull");
    assertThatThrownBy(() -> snapshot(pull)).isInstanceOf(ForgeException.class);
    github.faults().breakField("Commit.statusCheckRollup");
    assertThatThrownBy(() -> snapshot(pull)).isInstanceOf(ForgeException.class);
    github.faults().mend();
    installation.revokeTokens();
    assertThat(snapshot(pull).number()).isEqualTo(pull.number());
    github.faults().next(Fault.DROPPED_AFTER, "comments");
    assertThatThrownBy(() -> forge.createComment(at(pull), "once"))
        .isInstanceOf(ForgeException.class);
    assertThat(pull.comments()).hasSize(1);
    github.faults().next(Fault.RATE_LIMITED, "Pull");
    assertThatThrownBy(() -> snapshot(pull))
        .isInstanceOfSatisfying(
            ForgeException.class, e -> assertThat(e.retryAfter()).contains(Duration.ofHours(1)));
  }

  @Test
  void deliveriesSayWhatHappenedAndAreKept() {
    Pull pull = open();
    pull.comment(alice, "/approve").edit(bob, "no");
    pull.react(alice, THUMBS_UP);
    spec.commitToDefaultBranch(alice, "a", "b");

    assertThat(app.webhooks().kept())
        .extracting(Webhooks.Delivery::event)
        .containsExactly(
            "installation",
            "check_suite",
            "pull_request",
            "issue_comment",
            "issue_comment",
            "push");
    JsonNode body = Json.read(app.webhooks().kept().get(4).body()).orElseThrow();
    assertThat(body.at("/changes/body/from").asText()).isEqualTo("/approve");
    assertThat(body.at("/sender/login").asText()).isEqualTo("bob");
    assertThat(body.at("/installation/id").asLong()).isEqualTo(installation.id());
    assertThat(body.at("/issue/pull_request").isObject()).isTrue();
    assertThat(body.at("/comment/created_at").asText()).isEqualTo("2026-01-06T12:00:00Z");
  }
}
