package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.quorate.github.FakeGitHub.HEAD;
import static dev.quorate.github.FakeGitHub.INSTALLATION;
import static dev.quorate.github.FakeGitHub.PULL;
import static dev.quorate.github.FakeGitHub.START;
import static dev.quorate.github.FakeGitHub.TOKEN;
import static dev.quorate.github.FakeGitHub.graphQl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.quorate.account.Login;
import dev.quorate.forge.ForgeException;
import dev.quorate.history.HeadSha;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// GitHub refuses, breaks down or stays silent: nothing is decided, nothing is sent twice, and the
/// message says what was asked and what came back.
class RefusalsTest {
  private static final String COMMENTS = "/repos/finops/spec/issues/7/comments";

  private static FakeGitHub github;

  @BeforeAll
  static void open() {
    github = new FakeGitHub(new Patience(Duration.ofSeconds(5), Duration.ofMillis(500)));
    github.answer("Pull", FakeGitHub.pull(_ -> {}));
    assertThat(github.forge.findPull(PULL, Optional.empty())).isPresent(); // warms up
  }

  @AfterAll
  static void close() {
    github.close();
  }

  @BeforeEach
  void reset() {
    github.restart();
    github.reset();
  }

  private static ForgeException comment(ResponseDefinitionBuilder answer) {
    github.restart();
    github.server.stubFor(post(urlEqualTo(COMMENTS)).willReturn(answer));
    return refused(() -> github.forge.createComment(PULL, "hello"));
  }

  private static ForgeException find(ResponseDefinitionBuilder answer) {
    github.restart();
    github.server.stubFor(graphQl("Pull").willReturn(answer));
    return refused(() -> github.forge.findPull(PULL, Optional.empty()));
  }

  private static ForgeException refused(Runnable work) {
    ForgeException refusal = catchThrowableOfType(ForgeException.class, work::run);
    for (Throwable each = refusal; each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain(TOKEN);
    }
    return refusal;
  }

  private static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status).withBody("{\"message\":\"because\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 410, 422, 500, 502, 503})
  void saysWhatWasAskedAndAnswered(int status) {
    ForgeException refusal = comment(status(status));
    assertThat(refusal).hasMessage("POST " + COMMENTS + ": " + status + " because");
    assertThat(refusal.retryAfter()).isEmpty();
    assertThat(github.asked()).hasSize(1);
  }

  @Test
  void saysWhichPermissionIsMissing() {
    assertThat(comment(status(403).withHeader("X-Accepted-GitHub-Permissions", "issues=write")))
        .hasMessageEndingWith("403 because (needs issues=write)");
  }

  @Test
  void canBeToldNothing() {
    assertThat(comment(aResponse().withStatus(502).withBody("<html>")))
        .hasMessage("POST " + COMMENTS + ": 502");
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429, 503})
  void waitsAsLongAsGitHubSays(int status) {
    assertThat(comment(status(status).withHeader("Retry-After", "37")).retryAfter())
        .contains(Duration.ofSeconds(37));
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429})
  void waitsForItsBudget(int status) {
    ResponseDefinitionBuilder answer =
        spent(status(status), START.plusSeconds(90).getEpochSecond());
    assertThat(comment(answer).retryAfter()).contains(Duration.ofSeconds(90));
    assertThat(find(answer).retryAfter()).contains(Duration.ofSeconds(90));
  }

  @Test
  void waitsALittleWhenTheBudgetIsJustNew() {
    assertThat(comment(spent(status(403), START.getEpochSecond() - 5)).retryAfter())
        .contains(Duration.ofSeconds(1));
  }

  @Test
  void waitsAMinuteWhenNothingIsSaid() {
    assertThat(comment(status(429)).retryAfter()).contains(Duration.ofMinutes(1));
    String secondary = "{\"message\":\"You have exceeded a secondary rate limit.\"}";
    assertThat(comment(aResponse().withStatus(403).withBody(secondary)).retryAfter())
        .contains(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({"RATE_LIMITED", "RATE_LIMIT"})
  void waitsWhenGraphQlIsSpentInGoodForm(String type) {
    String body = "{\"errors\":[{\"type\":\"%s\",\"message\":\"API limit\"}]}".formatted(type);
    assertThat(find(spent(okJson(body), START.plusSeconds(60 * 7).getEpochSecond())).retryAfter())
        .contains(Duration.ofMinutes(7));
    assertThat(find(okJson(body)).retryAfter()).contains(Duration.ofMinutes(1));
    assertThat(find(okJson(body))).hasMessage("POST /graphql (pull): " + type + " API limit");
  }

  @Test
  void waitsWhenOneQueryIsTooMuch() {
    String body =
        """
        {"data":{"repository":null},
         "errors":[{"type":"RESOURCE_LIMITS_EXCEEDED","message":"too much"}]}\
        """;
    assertThat(find(okJson(body)).retryAfter()).contains(Duration.ofMinutes(1));
  }

  private static ResponseDefinitionBuilder spent(ResponseDefinitionBuilder answer, long reset) {
    return answer
        .withHeader("x-ratelimit-remaining", "0")
        .withHeader("x-ratelimit-reset", String.valueOf(reset));
  }

  @Test
  void aBudgetNotSpentIsNoReasonToWait() {
    ResponseDefinitionBuilder answer =
        status(403).withHeader("x-ratelimit-remaining", "12").withHeader("x-ratelimit-reset", "9");
    assertThat(comment(answer).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void neverRepeatsAPostThatBroke(Fault fault) {
    assertThat(comment(aResponse().withFault(fault))).hasMessageStartingWith("POST " + COMMENTS);
    assertThat(github.asked()).hasSize(1);
  }

  @Test
  void givesUpOnASilentServer() {
    assertThat(find(aResponse().withFixedDelay(60_000)))
        .hasMessage("POST /graphql: no answer in PT0.5S");
  }

  @Test
  void givesUpOnAnAnswerThatTrickles() {
    assertThat(find(okJson(FakeGitHub.pull(_ -> {})).withChunkedDribbleDelay(100, 60_000)))
        .hasMessage("POST /graphql: no answer in PT0.5S");
  }

  @Test
  void aSuccessThatCannotBeReadIsNone() {
    assertThat(comment(okJson("[")))
        .hasMessage("POST " + COMMENTS + ": an answer that cannot be read");
  }

  @Test
  void followsARenamedRepositoryWhenReading() {
    github.server.stubFor(
        get(urlEqualTo("/users/a"))
            .willReturn(aResponse().withStatus(301).withHeader("Location", "/user/1")));
    github.server.stubFor(
        get(urlEqualTo("/user/1"))
            .willReturn(okJson("{\"login\":\"b\",\"id\":1,\"type\":\"User\"}")));
    github.forge.account(INSTALLATION, new Login("a"));
    assertThat(github.asked()).containsExactly("GET /users/a", "GET /user/1");
    assertThat(github.requests().getLast().getHeader("Authorization")).endsWith(TOKEN);
  }

  @Test
  void takesItsTokenToNoOtherServer() {
    github.server.stubFor(
        get(urlEqualTo("/users/a"))
            .willReturn(
                aResponse().withStatus(301).withHeader("Location", "http://127.0.0.1:9/user/1")));
    assertThat(refused(() -> github.forge.account(INSTALLATION, new Login("a"))))
        .hasMessage("GET /users/a: 301");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[", "://", "http:", "//127.0.0.1:9/user/1", "file:///etc"})
  void goesNowhereWithAnAddressThatIsNone(String location) {
    github.server.stubFor(
        get(urlEqualTo("/users/a"))
            .willReturn(aResponse().withStatus(301).withHeader("Location", location)));
    assertThat(refused(() -> github.forge.account(INSTALLATION, new Login("a"))))
        .hasMessageStartingWith("GET /users/a: 301");
  }

  @Test
  void takesItsTokenToNoOtherServerForTheNextPage() {
    github.server.stubFor(
        get(urlPathEqualTo("/repos/finops/spec/pulls/7/files"))
            .willReturn(
                okJson("[]").withHeader("Link", "<http://127.0.0.1:9/next>; rel=\"next\"")));
    assertThat(refused(() -> github.forge.diff(PULL, new HeadSha(HEAD))))
        .hasMessage("GET /next: not sent, since it is not at GitHub's address");
  }

  @Test
  void turnsNoWriteIntoARead() {
    assertThat(comment(aResponse().withStatus(301).withHeader("Location", "/elsewhere")))
        .hasMessage("POST " + COMMENTS + ": 301");
    assertThat(github.asked()).hasSize(1);
  }
}
