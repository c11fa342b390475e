package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quorate.forge.DeliveryLog.Attempt;
import dev.quorate.forge.ForgeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The log of what GitHub sent.
class DeliveriesTest {
  private static final String FIRST = "/app/hook/deliveries?per_page=100";
  private static final String SECOND = "/app/hook/deliveries?per_page=100&cursor=v1_2";
  private static final Instant SINCE = FakeGitHub.START.minus(Duration.ofDays(3));

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

  private static String attempt(long id, Instant at, String status) {
    return "{\"id\":%d,\"guid\":\"g%d\",\"delivered_at\":\"%s\",\"status\":\"%s\",\"action\":null}"
        .formatted(id, id, at, status);
  }

  private static void answer(String path, String link, String... attempts) {
    github.server.stubFor(
        get(urlEqualTo(path))
            .willReturn(okJson("[" + String.join(",", attempts) + "]").withHeader("Link", link)));
  }

  @Test
  void listsPageByPageAsTheApp() {
    answer(
        FIRST,
        "<https://elsewhere.example/x?cursor=v1_2&per_page=100>; rel=\"next\"",
        attempt(3, FakeGitHub.START, "OK"));
    answer(
        SECOND,
        "<https://elsewhere.example/x?per_page=100>; rel=\"first\"",
        attempt(1L << 40, SINCE, "Invalid HTTP Response: 503"));
    assertThat(github.forge.deliveryLog().listAttempts(SINCE))
        .containsExactly(
            new Attempt(3, "g3", FakeGitHub.START, true),
            new Attempt(1L << 40, "g" + (1L << 40), SINCE, false));
    assertThat(github.requests())
        .hasSize(2)
        .noneMatch(request -> request.getHeader("Authorization").contains(FakeGitHub.TOKEN));
  }

  @Test
  void goesNoFurtherBackThanAsked() {
    answer(
        FIRST,
        "<https://api.example/x?cursor=v1_2>; rel=\"next\"",
        attempt(3, SINCE, "OK"),
        attempt(2, SINCE.minusSeconds(1), "OK"));
    assertThat(github.forge.deliveryLog().listAttempts(SINCE)).hasSize(1);
    assertThat(github.asked()).containsExactly("GET " + FIRST);
  }

  @Test
  void asksForOneMore() {
    String path = "/app/hook/deliveries/7/attempts";
    github.server.stubFor(
        post(urlEqualTo(path)).willReturn(aResponse().withStatus(202).withBody("{}")));
    github.forge.deliveryLog().redeliver(7);
    assertThat(github.asked()).isEqualTo(List.of("POST " + path));
  }

  @Test
  void canBeRefused() {
    github.server.stubFor(get(urlEqualTo(FIRST)).willReturn(okJson("{}")));
    assertThatThrownBy(() -> github.forge.deliveryLog().listAttempts(SINCE))
        .isInstanceOf(ForgeException.class)
        .hasMessageEndingWith("an answer that is no JSON list");
  }
}
