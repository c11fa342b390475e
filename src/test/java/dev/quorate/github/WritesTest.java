package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.quorate.github.FakeGitHub.HEAD;
import static dev.quorate.github.FakeGitHub.PULL;
import static dev.quorate.github.FakeGitHub.SPEC;
import static dev.quorate.github.FakeGitHub.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quorate.forge.AnswerReaction;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CheckRunPost.Result;
import dev.quorate.forge.RemarkKind;
import dev.quorate.history.HeadSha;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the bot writes: one request each, with exactly this in it.
class WritesTest {
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
    github.server.stubFor(any(anyUrl()).atPriority(9).willReturn(okJson("{\"id\":1}")));
  }

  private static CheckRunPost post(Result result) {
    return new CheckRunPost("governance", new HeadSha(HEAD), result, "1 of 2", "| a | b |");
  }

  private static void wrote(String request, String body) {
    assertThat(github.asked()).containsExactly(request);
    assertThat(github.body()).isEqualTo(json(body));
    var sent = github.requests().getFirst();
    assertThat(sent.getHeader("Authorization")).isEqualTo("Bearer " + FakeGitHub.TOKEN);
    assertThat(sent.header("Accept").values()).containsExactly("application/vnd.github+json");
    assertThat(sent.getHeader("User-Agent")).isEqualTo("quorate");
    assertThat(sent.header("X-GitHub-Api-Version").values()).containsExactly("2022-11-28");
    assertThat(sent.getHeader("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void aCheckRunThatWaits() {
    CheckRunPost post = post(Result.IN_PROGRESS);
    github.forge.createCheckRun(SPEC, post);
    wrote(
        "POST /repos/finops/spec/check-runs",
        """
        {"name":"governance","head_sha":"%s","status":"in_progress","external_id":"%s",
         "started_at":"2026-01-06T12:00:00Z","output":{"title":"1 of 2","summary":"| a | b |"}}\
        """
            .formatted(HEAD, post.fingerprint()));
  }

  @ParameterizedTest
  @CsvSource({"SUCCESS, success", "FAILURE, failure", "ACTION_REQUIRED, action_required"})
  void aCheckRunThatIsOver(Result result, String conclusion) {
    github.forge.createCheckRun(SPEC, post(result));
    assertThat(github.body().get("status").asText()).isEqualTo("completed");
    assertThat(github.body().get("conclusion").asText()).isEqualTo(conclusion);
    assertThat(github.body().get("completed_at").asText()).isEqualTo("2026-01-06T12:00:00Z");
  }

  @ParameterizedTest
  @EnumSource(Result.class)
  void neverNeutralOrSkipped(Result result) {
    github.forge.createCheckRun(SPEC, post(result));
    assertThat(github.body().toString()).doesNotContain("neutral", "skipped");
  }

  @Test
  void aCheckRunUpdated() {
    CheckRunPost post = post(Result.SUCCESS);
    github.forge.updateCheckRun(SPEC, 30000000012L, post);
    wrote(
        "PATCH /repos/finops/spec/check-runs/30000000012",
        """
        {"status":"completed","conclusion":"success","external_id":"%s",
         "completed_at":"2026-01-06T12:00:00Z",
         "output":{"title":"1 of 2","summary":"| a | b |"}}\
        """
            .formatted(post.fingerprint()));
  }

  @Test
  void aCheckRunThatWaitsAgainKeepsItsStart() {
    github.forge.updateCheckRun(SPEC, 12, post(Result.IN_PROGRESS));
    assertThat(((ObjectNode) github.body()).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("status", "external_id", "output");
  }

  @Test
  void aComment() {
    github.forge.createComment(PULL, "“Waiting” & so on\n");
    wrote("POST /repos/finops/spec/issues/7/comments", "{\"body\":\"“Waiting” & so on\\n\"}");
  }

  @Test
  void aCommentEdited() {
    github.forge.editComment(SPEC, 4294967297L, "new");
    wrote("PATCH /repos/finops/spec/issues/comments/4294967297", "{\"body\":\"new\"}");
  }

  @Test
  void aReactionToAComment() {
    github.forge.react(SPEC, RemarkKind.COMMENT, 101, "IC_1", AnswerReaction.THUMBS_UP);
    wrote("POST /repos/finops/spec/issues/comments/101/reactions", "{\"content\":\"+1\"}");
  }

  @Test
  void aReactionToAnInlineComment() {
    github.forge.react(SPEC, RemarkKind.INLINE_COMMENT, 301, "PRRC_1", AnswerReaction.CONFUSED);
    wrote("POST /repos/finops/spec/pulls/comments/301/reactions", "{\"content\":\"confused\"}");
  }

  @Test
  void aReactionToAReview() {
    github.answer("React", "{\"data\":{\"addReaction\":{\"reaction\":{\"id\":\"R_1\"}}}}");
    github.forge.react(SPEC, RemarkKind.REVIEW, 201, "PRR_1", AnswerReaction.CONFUSED);
    assertThat(github.asked()).containsExactly("POST /graphql");
    assertThat(github.body().get("variables"))
        .isEqualTo(json("{\"subject\":\"PRR_1\",\"content\":\"CONFUSED\"}"));
  }

  @Test
  void countsWhatAPieceOfWorkCosts() {
    var measured =
        github.calls.measure(
            () -> {
              github.forge.createComment(PULL, "one");
              github.forge.createComment(PULL, "two");
              return "done";
            });
    assertThat(measured.result()).isEqualTo("done");
    assertThat(measured.cost().rest()).isEqualTo(2);
    assertThat(measured.cost().graphQl()).isZero();
  }
}
