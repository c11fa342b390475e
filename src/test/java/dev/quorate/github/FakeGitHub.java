package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RepositoryAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// GitHub over real HTTP for one test class: it gives tokens, and answers as a test tells it to.
/// Its clock is moved by hand.
final class FakeGitHub implements AutoCloseable {
  static final long APP = 42;
  static final long INSTALLATION = 9;
  static final String TOKEN = "ghs_secret_token";
  static final RepositoryAddress SPEC = new RepositoryAddress(INSTALLATION, 501, "finops", "spec");
  static final PullAddress PULL = new PullAddress(SPEC, 7);
  static final String HEAD = "1111111111111111111111111111111111111111";
  static final KeyPair KEYS = keys();
  static final Instant START = Instant.parse("2026-01-06T12:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  final WireMockServer server = new WireMockServer(options().dynamicPort());
  private final Patience patience;
  final ApiCalls calls = new ApiCalls();
  GitHubForge forge;
  Instant now = START;

  FakeGitHub() {
    this(new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20)));
  }

  FakeGitHub(Patience patience) {
    this.patience = patience;
    server.start();
    forge = newForge();
    reset();
  }

  private GitHubForge newForge() {
    return new GitHubForge(
        new ApiAddresses(URI.create(server.baseUrl()), URI.create(server.url("/graphql"))),
        new GitHubForge.AppKey(APP, KEYS.getPrivate()),
        () -> now,
        patience,
        calls);
  }

  /// Starts the bot's side anew, with no token and nothing held back.
  void restart() {
    forge = newForge();
  }

  /// Forgets what it was told and asked; it still gives tokens.
  void reset() {
    server.resetAll();
    server.stubFor(
        post(urlMatching("/app/installations/\\d+/access_tokens"))
            .willReturn(
                okJson(
                        "{\"token\":\"%s\",\"expires_at\":\"%s\"}"
                            .formatted(TOKEN, now.plus(Duration.ofHours(1))))
                    .withStatus(201)));
  }

  @Override
  public void close() {
    server.stop();
  }

  /// Answers a GraphQL document by its name.
  void answer(String query, String json) {
    server.stubFor(graphQl(query).willReturn(okJson(json)));
  }

  /// Answers the page after a cursor.
  void answer(String query, String cursor, String json) {
    server.stubFor(
        graphQl(query)
            .withRequestBody(matchingJsonPath("$.variables[?(@.after == '" + cursor + "')]"))
            .willReturn(okJson(json)));
  }

  static MappingBuilder graphQl(String query) {
    return post(urlEqualTo("/graphql")).withRequestBody(containing(" " + query + "("));
  }

  void breakDown(MappingBuilder request, int status, String message) {
    server.stubFor(
        request.willReturn(
            aResponse().withStatus(status).withBody("{\"message\":\"" + message + "\"}")));
  }

  /// What was asked, other than tokens, as `METHOD path?query`.
  List<String> asked() {
    return requests().stream()
        .map(request -> request.getMethod().value() + " " + request.getUrl())
        .toList();
  }

  /// What was asked, other than tokens, in order.
  List<LoggedRequest> requests() {
    return server.getAllServeEvents().reversed().stream()
        .map(event -> LoggedRequest.createFrom(event.getRequest()))
        .filter(request -> !request.getUrl().endsWith("/access_tokens"))
        .toList();
  }

  JsonNode body() {
    return json(requests().getLast().getBodyAsString());
  }

  /// The pull request of `pull.json`, with some of it changed.
  static String pull(Consumer<ObjectNode> change) {
    try (InputStream in = FakeGitHub.class.getResourceAsStream("/github/pull.json")) {
      ObjectNode answer = (ObjectNode) JSON.readTree(in);
      change.accept((ObjectNode) answer.at("/data/repository/pullRequest"));
      return answer.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
