package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.quorate.github.FakeGitHub.INSTALLATION;
import static dev.quorate.github.FakeGitHub.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Login;
import dev.quorate.forge.RateBudget;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is left of an installation's budgets.
class SpendingTest {
  private static final Instant RESET = START.plus(Duration.ofMinutes(20));

  private final FakeGitHub github = new FakeGitHub();

  @AfterEach
  void close() {
    github.close();
  }

  private void ask(String resource, long remaining, Instant reset) {
    github.server.stubFor(
        get(urlEqualTo("/users/alice"))
            .willReturn(
                okJson("{\"login\":\"alice\",\"id\":1,\"type\":\"User\"}")
                    .withHeader("x-ratelimit-limit", "5000")
                    .withHeader("x-ratelimit-remaining", String.valueOf(remaining))
                    .withHeader("x-ratelimit-reset", String.valueOf(reset.getEpochSecond()))
                    .withHeader("x-ratelimit-resource", resource)));
    github.forge.account(INSTALLATION, new Login("alice"));
  }

  @Test
  void isLowBelowATenthUntilTheNextPeriod() {
    ask("core", 500, RESET);
    assertThat(github.forge.findLowBudget(INSTALLATION)).isEmpty();
    ask("core", 499, RESET);
    assertThat(github.forge.findLowBudget(INSTALLATION)).contains(new RateBudget(5000, 499, RESET));
    assertThat(github.forge.findLowBudget(INSTALLATION + 1)).isEmpty();
    github.now = RESET;
    assertThat(github.forge.findLowBudget(INSTALLATION)).isEmpty();
  }

  @Test
  void eachInterfaceHasItsOwn() {
    ask("graphql", 1, RESET);
    ask("core", 4000, RESET);
    assertThat(github.forge.findLowBudget(INSTALLATION)).isPresent();
  }

  @Test
  void anOlderAnswerChangesNothing() {
    ask("core", 10, RESET);
    ask("core", 11, RESET);
    ask("core", 5000, RESET.minusSeconds(60));
    assertThat(github.forge.findLowBudget(INSTALLATION)).contains(new RateBudget(5000, 10, RESET));
    ask("core", 5000, RESET.plusSeconds(60));
    assertThat(github.forge.findLowBudget(INSTALLATION)).isEmpty();
  }
}
