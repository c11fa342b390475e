package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static dev.quorate.github.FakeGitHub.KEYS;
import static dev.quorate.github.FakeGitHub.PULL;
import static dev.quorate.github.FakeGitHub.START;
import static dev.quorate.github.FakeGitHub.TOKEN;
import static dev.quorate.github.FakeGitHub.graphQl;
import static dev.quorate.github.FakeGitHub.json;
import static dev.quorate.github.FakeGitHub.pull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quorate.account.Login;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RepositoryAddress;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How the bot signs in.
class AuthorisationTest {
  private static final String TOKENS = "/app/installations/9/access_tokens";

  private FakeGitHub github;

  @BeforeEach
  void open() {
    github = new FakeGitHub();
    github.answer("Pull", pull(_ -> {}));
  }

  @AfterEach
  void close() {
    github.close();
  }

  private void find() {
    assertThat(github.forge.findPull(PULL, Optional.empty())).isPresent();
  }

  private int tokensFetched() {
    return github.server.findAll(postRequestedFor(urlEqualTo(TOKENS))).size();
  }

  @Test
  void signsATokenRequestAsTheApp() throws Exception {
    find();
    String header =
        github
            .server
            .findAll(postRequestedFor(urlEqualTo(TOKENS)))
            .getFirst()
            .getHeader("Authorization");
    assertThat(header).startsWith("Bearer ");
    String[] parts = header.substring("Bearer ".length()).split("\\.", -1);
    JsonNode claims = decoded(parts[1]);
    assertThat(decoded(parts[0]).get("alg").asText()).isEqualTo("RS256");
    assertThat(claims.get("iss").asText()).isEqualTo("42");
    assertThat(claims.get("iat").asLong()).isEqualTo(START.getEpochSecond() - 60);
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(600);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(KEYS.getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  private static JsonNode decoded(String part) {
    return json(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }

  @Test
  void keepsATokenUntilShortlyBeforeItEnds() {
    find();
    github.now = START.plus(Duration.ofMinutes(54));
    find();
    assertThat(tokensFetched()).isEqualTo(1);
    github.now = START.plus(Duration.ofMinutes(56));
    find();
    assertThat(tokensFetched()).isEqualTo(2);
  }

  @Test
  void fetchesOneTokenForManyWhoWantIt() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> look = () -> github.forge.findPull(PULL, Optional.empty()).isPresent();
      for (var answer : threads.invokeAll(List.of(look, look, look, look, look, look))) {
        assertThat(answer.get()).isTrue();
      }
    }
    assertThat(tokensFetched()).isEqualTo(1);
  }

  @Test
  void hasATokenForEachInstallation() {
    find();
    RepositoryAddress elsewhere = new RepositoryAddress(10, 501, "finops", "spec");
    github.forge.findPull(new PullAddress(elsewhere, 7), Optional.empty());
    github.server.verify(1, postRequestedFor(urlEqualTo(TOKENS)));
    github.server.verify(1, postRequestedFor(urlEqualTo("/app/installations/10/access_tokens")));
  }

  @Test
  void takesANewTokenWhenOneIsRefused() {
    find();
    giveToken("ghs_new");
    github.server.stubFor(
        graphQl("Pull")
            .withHeader("Authorization", equalTo("Bearer " + TOKEN))
            .willReturn(aResponse().withStatus(401)));
    find();
    assertThat(tokensFetched()).isEqualTo(2);
    assertThat(github.requests().getLast().getHeader("Authorization")).isEqualTo("Bearer ghs_new");
  }

  @Test
  void triesOnceMoreOnly() {
    github.breakDown(graphQl("Pull"), 401, "Bad credentials");
    assertThatThrownBy(this::find)
        .isInstanceOf(ForgeException.class)
        .hasMessage("POST /graphql: 401 Bad credentials");
    assertThat(github.asked()).hasSize(2);
    assertThat(tokensFetched()).isEqualTo(2);
  }

  @Test
  void saysWhyThereIsNoTokenAndAsksAgainNextTime() {
    github.breakDown(post(urlEqualTo(TOKENS)), 404, "Integration not found");
    assertThatThrownBy(this::find)
        .isInstanceOf(ForgeException.class)
        .hasMessage("POST " + TOKENS + ": 404 Integration not found");
    giveToken(TOKEN);
    find();
  }

  @Test
  void neverShowsASecret() {
    github.server.stubFor(
        post(urlMatching("/app/installations/.*")).willReturn(okJson("[\"" + TOKEN + "\"]")));
    assertThatThrownBy(this::find)
        .isInstanceOf(ForgeException.class)
        .hasMessage("POST " + TOKENS + ": an answer that is no JSON object")
        .hasNoCause();
    assertThat(new GitHubForge.AppKey(42, KEYS.getPrivate())).hasToString("App 42");
  }

  @Test
  void asksForItsOwnNameOnce() {
    github.server.stubFor(
        get(urlEqualTo("/app")).willReturn(okJson("{\"id\":42,\"slug\":\"quorate\"}")));
    assertThat(github.forge.ownLogin()).isEqualTo(new Login("quorate[bot]"));
    assertThat(github.forge.ownLogin()).isEqualTo(new Login("quorate[bot]"));
    assertThat(github.asked()).containsExactly("GET /app");
    assertThat(github.requests().getFirst().getHeader("Authorization")).startsWith("Bearer ey");
    assertThat(tokensFetched()).isZero();
  }

  private void giveToken(String token) {
    github.server.stubFor(
        post(urlEqualTo(TOKENS))
            .willReturn(
                okJson("{\"token\":\"" + token + "\",\"expires_at\":\"2026-01-06T13:00:00Z\"}")));
  }
}
