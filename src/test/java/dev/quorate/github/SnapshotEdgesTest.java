package dev.quorate.github;

import static dev.quorate.github.FakeGitHub.PULL;
import static dev.quorate.github.FakeGitHub.json;
import static dev.quorate.github.FakeGitHub.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quorate.account.Account;
import dev.quorate.account.UserId;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.PullState;
import dev.quorate.forge.ReportSeen;
import dev.quorate.history.CheckState;
import dev.quorate.history.Committers;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pull requests that are gone, half told or made by nobody.
class SnapshotEdgesTest {
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

  private static Optional<PullSnapshot> find() {
    return github.forge.findPull(PULL, Optional.empty());
  }

  private static PullSnapshot read(Consumer<ObjectNode> change) {
    github.answer("Pull", pull(change));
    return find().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"data":{"repository":{"databaseId":501,"pullRequest":null}},
         "errors":[{"type":"NOT_FOUND","path":["repository","pullRequest"],"message":"no"}]}\
        """,
        """
        {"data":{"repository":null},
         "errors":[{"type":"NOT_FOUND","path":["repository"],"message":"no"}]}\
        """,
        "{\"data\":{\"repository\":{\"databaseId\":501,\"pullRequest\":null}}}",
        // another repository has taken the name
        "{\"data\":{\"repository\":{\"databaseId\":502,\"pullRequest\":{}}}}"
      })
  void isGone(String answer) {
    github.answer("Pull", answer);
    assertThat(find()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"FORBIDDEN\",\"path\":[\"repository\",\"pullRequest\"],\"message\":\"why\"}",
        "{\"type\":\"NOT_FOUND\",\"path\":[\"repository\",\"pullRequest\",\"comments\"],\"message\":\"why\"}",
        "{\"type\":\"RESOURCE_LIMITS_EXCEEDED\",\"message\":\"why\"}",
        "{\"message\":\"why\"}"
      })
  void anErrorBesideTheDataMakesItUnusable(String error) {
    ObjectNode answer = (ObjectNode) json(pull(_ -> {}));
    answer.putArray("errors").add(json(error));
    github.answer("Pull", answer.toString());
    assertThatThrownBy(SnapshotEdgesTest::find)
        .isInstanceOf(ForgeException.class)
        .hasMessageStartingWith("POST /graphql (pull): ")
        .hasMessageContaining("why");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{}", "{\"data\":null}"})
  void anAnswerWithoutDataIsUnusable(String answer) {
    github.answer("Pull", answer);
    assertThatThrownBy(SnapshotEdgesTest::find).isInstanceOf(ForgeException.class);
  }

  @Test
  void aMissingFieldIsNamed() {
    assertThatThrownBy(() -> read(pull -> pull.putNull("headRefOid")))
        .isInstanceOf(ForgeException.class)
        .hasMessage("POST /graphql (pull): an answer without a usable `headRefOid`");
  }

  @Test
  void aStatusCommentThatIsGoneHasNoReactions() {
    ObjectNode answer = (ObjectNode) json(pull(_ -> {}));
    ((ObjectNode) answer.get("data")).putNull("statusComment");
    answer
        .putArray("errors")
        .add(json("{\"type\":\"NOT_FOUND\",\"path\":[\"statusComment\"],\"message\":\"no\"}"));
    github.answer("Pull", answer.toString());
    PullSnapshot seen = github.forge.findPull(PULL, Optional.of("IC_S")).orElseThrow();
    assertThat(seen.statusReactions()).isEmpty();
    assertThat(github.body().at("/variables/statusComment").asText()).isEqualTo("IC_S");
    assertThat(github.body().at("/variables/withStatusComment").asBoolean()).isTrue();
  }

  @Test
  void itHasTheNameThatItHasNow() {
    ObjectNode answer = (ObjectNode) json(pull(_ -> {}));
    ((ObjectNode) answer.at("/data/repository")).put("name", "focus");
    github.answer("Pull", answer.toString());
    assertThat(find().orElseThrow().address()).hasToString("finops/focus#7");
  }

  @Test
  void aDeletedAuthorIsTheGhost() {
    assertThat(read(pull -> pull.putNull("author")).author()).isEqualTo(Account.GHOST);
  }

  @Test
  void anOrganisationIsNoPerson() {
    PullSnapshot seen =
        read(
            pull ->
                pull.set(
                    "author",
                    json("{\"__typename\":\"Organization\",\"login\":\"o\",\"databaseId\":8}")));
    assertThat(seen.author().kind()).isEqualTo(Account.Kind.BOT);
  }

  @ParameterizedTest
  @CsvSource({"CLOSED, CLOSED", "MERGED, MERGED", "OPEN, OPEN"})
  void isOpenOrNot(String word, PullState state) {
    assertThat(read(pull -> pull.put("state", word)).state()).isEqualTo(state);
  }

  @Test
  void aHeadOnWhichNothingWasReportedHasNoReports() {
    PullSnapshot seen =
        read(
            pull ->
                ((ObjectNode) pull.at("/lastCommit/nodes/0/commit")).putNull("statusCheckRollup"));
    assertThat(seen.reports()).isEmpty();
    assertThat(seen.ownRuns()).isEmpty();
    assertThat(github.asked()).hasSize(1);
  }

  @Test
  void aRunWithoutAStartBeganWithItsSuite() {
    PullSnapshot seen =
        read(
            pull ->
                ((ObjectNode)
                        pull.at("/lastCommit/nodes/0/commit/statusCheckRollup/contexts/nodes/3"))
                    .putNull("startedAt"));
    assertThat(seen.ownRuns())
        .extracting(OwnCheckRun::startedAt)
        .containsExactly(Instant.parse("2026-01-05T12:00:39Z"));
  }

  @Test
  void whatNobodyReportedIsTrustedByNobody() {
    PullSnapshot seen =
        read(
            pull -> {
              String nodes = "/lastCommit/nodes/0/commit/statusCheckRollup/contexts/nodes/";
              ((ObjectNode) pull.at(nodes + "0")).putNull("creator");
              ((ObjectNode) pull.at(nodes + "1/checkSuite")).putNull("app");
            });
    assertThat(seen.reports()).extracting(ReportSeen::reporter).contains("(unknown)", "(unknown)");
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, SUCCEEDED",
    "FAILURE, FAILED",
    "ERROR, FAILED",
    "PENDING, PENDING",
    "EXPECTED, PENDING"
  })
  void aStatusSays(String word, CheckState state) {
    assertThat(CheckStates.ofStatus(word)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, SUCCESS, SUCCEEDED",
    "COMPLETED, FAILURE, FAILED",
    "COMPLETED, ACTION_REQUIRED, FAILED",
    "COMPLETED, CANCELLED, FAILED",
    "COMPLETED, TIMED_OUT, FAILED",
    "COMPLETED, STARTUP_FAILURE, FAILED",
    "COMPLETED, NEUTRAL, PENDING",
    "COMPLETED, SKIPPED, PENDING",
    "COMPLETED, STALE, PENDING",
    "COMPLETED, , PENDING",
    "IN_PROGRESS, SUCCESS, PENDING",
    "QUEUED, , PENDING"
  })
  void aRunSays(String status, String conclusion, CheckState state) {
    assertThat(CheckStates.ofRun(status, Optional.ofNullable(conclusion))).isEqualTo(state);
  }

  @Test
  void aCoAuthorWithoutAnAccountIsUnknown() {
    assertThat(committers("authors", "{\"user\":null}", false).unknown()).isTrue();
  }

  @Test
  void aCommitterWithoutAnAccountIsUnknown() {
    assertThat(committers("committer", "{\"user\":null}", false).unknown()).isTrue();
    assertThat(committers("committer", "null", false).unknown()).isTrue();
  }

  @Test
  void gitHubsOwnCommitterNeedsNoAccount() {
    Committers committers = committers("committer", "{\"user\":null}", true);
    assertThat(committers.unknown()).isFalse();
    assertThat(committers.known()).doesNotContain(new UserId(5));
  }

  /// The committers with another author or committer of the first commit.
  private static Committers committers(String field, String gitActor, boolean web) {
    return read(pull -> {
          ObjectNode commit = (ObjectNode) pull.at("/commits/nodes/0/commit");
          commit.put("committedViaWeb", web);
          if (field.equals("authors")) {
            ((ArrayNode) commit.at("/authors/nodes")).add(json(gitActor));
          } else {
            commit.set(field, json(gitActor));
          }
        })
        .committers();
  }
}
