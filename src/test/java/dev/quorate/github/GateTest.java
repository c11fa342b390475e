package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.quorate.github.FakeGitHub.INSTALLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.quorate.account.Login;
import dev.quorate.forge.ForgeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// After a limit GitHub is left alone by the whole installation, and by no other.
class GateTest {
  private static final long OTHER = 10;
  private static final String ALICE = "{\"login\":\"alice\",\"id\":1,\"type\":\"User\"}";

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
    github.now = FakeGitHub.START;
    github.restart();
    github.reset();
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    github.server.stubFor(get(urlEqualTo("/users/alice")).willReturn(answer));
  }

  private static void ask(long installation) {
    github.forge.account(installation, new Login("alice"));
  }

  private static ForgeException refused() {
    return catchThrowableOfType(ForgeException.class, () -> ask(INSTALLATION));
  }

  private static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  private static ResponseDefinitionBuilder spent(int status, Duration untilReset) {
    Instant reset = FakeGitHub.START.plus(untilReset);
    return status(status)
        .withHeader("x-ratelimit-remaining", "0")
        .withHeader("x-ratelimit-reset", String.valueOf(reset.getEpochSecond()));
  }

  static Stream<ResponseDefinitionBuilder> limitsOfAMinute() {
    Duration minute = Duration.ofMinutes(1);
    return Stream.of(
        status(403).withHeader("Retry-After", "60"),
        status(429).withHeader("Retry-After", "60"),
        status(503).withHeader("Retry-After", "60"),
        spent(403, minute),
        spent(429, minute),
        status(429),
        status(403).withBody("{\"message\":\"You have exceeded a secondary rate limit\"}"),
        status(403).withBody("{\"message\":\"You have triggered an abuse detection mechanism\"}"));
  }

  @ParameterizedTest
  @MethodSource("limitsOfAMinute")
  void asksNothingUntilTheTimeIsOver(ResponseDefinitionBuilder limit) {
    answer(limit);
    assertThat(refused().isUnsent()).isFalse();

    github.now = FakeGitHub.START.plusSeconds(59);
    assertThat(refused())
        .matches(ForgeException::isUnsent)
        .hasMessage("GitHub wants no requests of installation 9 before 2026-01-06T12:01:00Z")
        .extracting(e -> e.retryAfter().orElseThrow())
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(github.asked()).hasSize(1);

    answer(okJson(ALICE));
    github.now = FakeGitHub.START.plusSeconds(60);
    ask(INSTALLATION);
    assertThat(github.asked()).hasSize(2);
  }

  @Test
  void aLimitOfGraphQlHoldsBackEverything() {
    github.answer("OpenPulls", "{\"errors\":[{\"type\":\"RATE_LIMITED\",\"message\":\"no\"}]}");
    assertThat(
            catchThrowableOfType(
                ForgeException.class, () -> github.forge.listOpenPulls(FakeGitHub.SPEC)))
        .matches(e -> !e.isUnsent());
    assertThat(refused()).matches(ForgeException::isUnsent);
  }

  @Test
  void aQueryThatIsTooMuchHoldsBackNothing() {
    github.answer(
        "OpenPulls", "{\"errors\":[{\"type\":\"RESOURCE_LIMITS_EXCEEDED\",\"message\":\"no\"}]}");
    assertThat(
            catchThrowableOfType(
                ForgeException.class, () -> github.forge.listOpenPulls(FakeGitHub.SPEC)))
        .isNotNull();
    answer(okJson(ALICE));
    ask(INSTALLATION);
  }

  @Test
  void otherInstallationsGoOn() {
    answer(status(429));
    refused();
    answer(okJson(ALICE));
    ask(OTHER);
    assertThat(refused()).matches(ForgeException::isUnsent);
  }

  @Test
  void aTokenRefusedHoldsBackItsInstallationAlone() {
    answer(okJson(ALICE));
    github.server.stubFor(
        post(urlEqualTo("/app/installations/9/access_tokens"))
            .willReturn(status(403).withHeader("Retry-After", "30")));
    assertThat(refused().isUnsent()).isFalse();
    assertThat(refused().isUnsent()).isTrue();
    ask(OTHER);
  }

  @Test
  void anotherRefusalWithoutATimeDoublesTheWait() {
    answer(status(429));
    List<Duration> waits =
        Stream.generate(
                () -> {
                  assertThat(refused().isUnsent()).isFalse();
                  Duration wait = refused().retryAfter().orElseThrow();
                  github.now = github.now.plus(wait);
                  return wait;
                })
            .limit(8)
            .toList();
    assertThat(waits)
        .extracting(Duration::toMinutes)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);

    answer(okJson(ALICE));
    ask(INSTALLATION);
    answer(status(429));
    refused();
    assertThat(refused().retryAfter()).contains(Duration.ofMinutes(1));
  }

  @Test
  void aRefusalThatIsNoLimitHoldsBackNothing() {
    answer(status(403).withBody("{\"message\":\"Resource not accessible by integration\"}"));
    refused();
    answer(status(502));
    assertThat(refused().isUnsent()).isFalse();
    answer(okJson(ALICE));
    ask(INSTALLATION);
  }
}
