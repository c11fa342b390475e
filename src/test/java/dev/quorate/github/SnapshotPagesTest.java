package dev.quorate.github;

import static dev.quorate.github.FakeGitHub.HEAD;
import static dev.quorate.github.FakeGitHub.PULL;
import static dev.quorate.github.FakeGitHub.json;
import static dev.quorate.github.FakeGitHub.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quorate.account.UserId;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.ReactionSeen;
import dev.quorate.forge.ReportSeen;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.forge.TimelineItem;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists longer than a page are read to their end, each in its own way.
class SnapshotPagesTest {
  private static final String MOMENT =
      "\"headRefOid\":\"" + HEAD + "\",\"updatedAt\":\"2026-01-06T12:00:00Z\"";

  private static FakeGitHub github;

  @BeforeAll
  static void open() {
    github = new FakeGitHub();
  }

  @AfterAll
  static void close() {
    github.close();
  }

  @BeforeEach
  void reset() {
    github.reset();
  }

  private static PullSnapshot read(Consumer<ObjectNode> change) {
    github.answer("Pull", pull(change));
    return github.forge.findPull(PULL, Optional.empty()).orElseThrow();
  }

  /// Makes a list of the first page go on after the cursor `c1`.
  private static void goOn(JsonNode list) {
    ((ObjectNode) list).set("pageInfo", json("{\"hasNextPage\":true,\"endCursor\":\"c1\"}"));
  }

  private static String page(boolean more, String... nodes) {
    return "{\"pageInfo\":{\"hasNextPage\":%s,\"endCursor\":\"c2\"},\"nodes\":[%s]}"
        .formatted(more, String.join(",", nodes));
  }

  private static String ofPull(String page) {
    return "{\"data\":{\"pull\":{%s,\"more\":%s}}}".formatted(MOMENT, page);
  }

  private static String of(String page) {
    return "{\"data\":{\"pull\":{%s},\"of\":{\"more\":%s}}}".formatted(MOMENT, page);
  }

  private static String comment(long id) {
    return """
    {"id":"X_%d","fullDatabaseId":"%d","createdAt":"2026-01-05T18:00:00Z","lastEditedAt":null,
     "body":"","url":"u","author":null,"editor":null}\
    """
        .formatted(id, id);
  }

  @Test
  void comments() {
    github.answer("MoreComments", "c1", ofPull(page(true, comment(1001))));
    github.answer("MoreComments", "c2", ofPull(page(false, comment(1002))));
    PullSnapshot seen = read(pull -> goOn(pull.get("comments")));
    assertThat(seen.comments()).extracting(CommentSeen::id).contains(1001L, 1002L).hasSize(7);
    assertThat(github.asked()).hasSize(3);
  }

  @Test
  void reviewsAndTheInlineCommentsOfOne() {
    String review =
        """
        {"id":"PRR_9","fullDatabaseId":"209","state":"COMMENTED",
         "submittedAt":"2026-01-05T18:00:00Z","lastEditedAt":null,"body":"","url":"u",
         "author":null,"editor":null,"commit":null,
         "comments":{"pageInfo":{"hasNextPage":true,"endCursor":"i1"},"nodes":[%s]}}\
        """
            .formatted(comment(2001));
    github.answer("MoreReviews", "c1", ofPull(page(false, review)));
    github.answer("MoreInlineComments", "i1", of(page(false, comment(2002))));
    PullSnapshot seen = read(pull -> goOn(pull.get("reviews")));
    assertThat(seen.reviews()).extracting(ReviewSeen::id).containsExactly(201L, 202L, 209L);
    assertThat(seen.comments()).extracting(CommentSeen::id).contains(301L, 2001L, 2002L);
  }

  @Test
  void reactionsOnTheDescription() {
    github.answer("MoreReactions", "c1", of(page(false, reaction(499))));
    PullSnapshot seen = read(pull -> goOn(pull.get("reactions")));
    assertThat(seen.reactions()).extracting(ReactionSeen::id).containsExactly(401L, 403L, 499L);
    assertThat(github.body().at("/variables/of").asText()).isEqualTo("PR_7");
  }

  @Test
  void reactionsOnTheStatusComment() {
    ObjectNode answer = (ObjectNode) json(pull(_ -> {}));
    ObjectNode status = ((ObjectNode) answer.get("data")).putObject("statusComment");
    status.set("reactions", json(page(true, reaction(498))));
    github.answer("Pull", answer.toString());
    github.answer("MoreReactions", "c2", of(page(false, reaction(499))));
    PullSnapshot seen = github.forge.findPull(PULL, Optional.of("IC_S")).orElseThrow();
    assertThat(seen.statusReactions()).extracting(ReactionSeen::id).containsExactly(498L, 499L);
    assertThat(github.body().at("/variables/of").asText()).isEqualTo("IC_S");
    assertThat(github.asked()).hasSize(2);
  }

  private static String reaction(long id) {
    return """
    {"databaseId":%d,"content":"THUMBS_UP","createdAt":"2026-01-05T18:00:00Z",
     "user":{"__typename":"User","login":"alice","databaseId":1}}\
    """
        .formatted(id);
  }

  @Test
  void timeline() {
    String closed = "{\"__typename\":\"ClosedEvent\",\"createdAt\":\"2026-01-05T18:00:00Z\"}";
    github.answer("MoreTimeline", "c1", ofPull(page(false, closed)));
    PullSnapshot seen = read(pull -> goOn(pull.get("timelineItems")));
    assertThat(seen.timeline())
        .endsWith(new TimelineItem.Closed(Instant.parse("2026-01-05T18:00:00Z")));
  }

  @Test
  void commitsAndTheAuthorsOfOne() {
    String commit =
        """
        {"commit":{"id":"C_9","committedViaWeb":false,"parents":{"totalCount":1},
         "authors":{"pageInfo":{"hasNextPage":true,"endCursor":"a1"},
                    "nodes":[{"user":{"databaseId":71}}]},
         "committer":{"user":{"databaseId":72,"login":"x"}}}}\
        """;
    github.answer("MoreCommits", "c1", ofPull(page(false, commit)));
    github.answer("MoreAuthors", "a1", of(page(false, "{\"user\":{\"databaseId\":73}}")));
    PullSnapshot seen = read(pull -> goOn(pull.get("commits")));
    assertThat(seen.committers().known()).contains(new UserId(71), new UserId(72), new UserId(73));
    assertThat(seen.committers().unknown()).isFalse();
  }

  @Test
  void statusesAndCheckRuns() {
    github.answer("MoreReports", "c1", reports(status("SC_9")));
    PullSnapshot seen =
        read(pull -> goOn(pull.at("/lastCommit/nodes/0/commit/statusCheckRollup/contexts")));
    assertThat(seen.reports()).extracting(ReportSeen::id).containsExactly("SC_1", "SC_9", "CR_11");
    assertThat(github.body().at("/variables/commit").asText()).isEqualTo(HEAD);
  }

  @Test
  void statusesOfTheHeadWhereItIsNotTheLastCommit() {
    github.answer("MoreReports", reports(status("SC_9")));
    PullSnapshot seen =
        read(
            pull ->
                ((ObjectNode) pull.at("/lastCommit/nodes/0/commit"))
                    .put("oid", "2222222222222222222222222222222222222222"));
    assertThat(seen.reports()).extracting(ReportSeen::id).containsExactly("SC_9");
    assertThat(seen.ownRuns()).extracting(OwnCheckRun::id).isEmpty();
  }

  private static String reports(String node) {
    return "{\"data\":{\"pull\":{%s},\"repository\":{\"object\":{\"statusCheckRollup\":{\"contexts\":%s}}}}}"
        .formatted(MOMENT, page(false, node));
  }

  private static String status(String id) {
    return """
    {"__typename":"StatusContext","id":"%s","context":"ci","state":"PENDING",
     "createdAt":"2026-01-05T18:00:00Z","creator":null}\
    """
        .formatted(id);
  }

  @Test
  void aHeadMovedBetweenPagesMakesItAllUnusable() {
    changed(ofPull(page(false)).replace(HEAD, "3333333333333333333333333333333333333333"));
  }

  @Test
  void anUpdateBetweenPagesMakesItAllUnusable() {
    changed(ofPull(page(false)).replace("12:00:00", "12:00:01"));
  }

  @Test
  void aPullRequestGoneBetweenPagesMakesItAllUnusable() {
    github.answer("MoreComments", "c1", "{\"data\":{\"pull\":null}}");
    assertThatThrownBy(() -> read(pull -> goOn(pull.get("comments"))))
        .isInstanceOf(ForgeException.class);
  }

  private static void changed(String secondPage) {
    github.answer("MoreComments", "c1", secondPage);
    assertThatThrownBy(() -> read(pull -> goOn(pull.get("comments"))))
        .isInstanceOf(ForgeException.class)
        .hasMessage("finops/spec#7 changed while it was read");
  }
}
