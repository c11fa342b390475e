package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static dev.quorate.github.FakeGitHub.INSTALLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.quorate.account.Login;
import dev.quorate.forge.ForgeException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Something between the bot and GitHub, or in GitHub's place, answers to do harm.
class HostileAnswersTest {

  @Test
  void anAnswerThatIsTooLargeIsCutOff() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", HostileAnswersTest::flood);
    server.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      GitHubForge forge =
          new GitHubForge(
              new ApiAddresses(address, address),
              new GitHubForge.AppKey(FakeGitHub.APP, FakeGitHub.KEYS.getPrivate()),
              () -> FakeGitHub.START,
              new Patience(Duration.ofSeconds(5), Duration.ofSeconds(60)),
              new ApiCalls());
      assertThat(refused(forge))
          .hasMessageStartingWith("POST /app/installations/9/access_tokens: IOException")
          .hasMessageContaining(String.valueOf(Http.LARGEST_ANSWER));
    } finally {
      server.stop(0);
    }
  }

  private static void flood(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, Http.LARGEST_ANSWER + 1L);
    byte[] some = new byte[1024 * 1024];
    try (OutputStream body = exchange.getResponseBody()) {
      for (long left = Http.LARGEST_ANSWER + 1L; left > 0; left -= some.length) {
        body.write(some, 0, (int) Math.min(left, some.length));
      }
    }
  }

  @Test
  void anAnswerThatIsTooDeepCannotBeRead() {
    assertThat(account(okJson("{\"a\":".repeat(100_000))))
        .hasMessage("GET /users/a: an answer that is no JSON object");
  }

  @Test
  void aNumberThatIsTooLongCannotBeRead() {
    assertThat(account(okJson("{\"login\":\"a\",\"id\":" + "9".repeat(100_000) + "}")))
        .hasMessage("GET /users/a: an answer that is no JSON object");
    assertThat(account(okJson("{\"login\":\"a\",\"id\":99999999999999999999}")))
        .hasMessage("GET /users/a: an answer without a usable `id`");
  }

  @Test
  void aTokenThatCannotStandInAHeaderIsShownNowhere() {
    try (FakeGitHub github = new FakeGitHub()) {
      github.server.stubFor(
          post(urlMatching("/app/installations/.*"))
              .willReturn(
                  okJson("{\"token\":\"ghs_x\\ny\",\"expires_at\":\"2026-01-06T13:00:00Z\"}")));
      ForgeException refusal = refused(github.forge);
      assertThat(refusal)
          .hasMessage(
              "POST /app/installations/9/access_tokens: an answer without a usable `token`");
      for (Throwable each = refusal; each != null; each = each.getCause()) {
        assertThat(each.toString()).doesNotContain("ghs_x");
      }
    }
  }

  private static ForgeException account(ResponseDefinitionBuilder answer) {
    try (FakeGitHub github = new FakeGitHub()) {
      github.server.stubFor(get(urlEqualTo("/users/a")).willReturn(answer));
      return refused(github.forge);
    }
  }

  private static ForgeException refused(GitHubForge forge) {
    return catchThrowableOfType(
        ForgeException.class, () -> forge.account(INSTALLATION, new Login("a")));
  }
}
