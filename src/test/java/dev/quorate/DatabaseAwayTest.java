package dev.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.Bot;
import dev.quorate.settings.Settings;
import dev.quorate.standin.App;
import dev.quorate.standin.Change;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Repository;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.User;
import dev.quorate.standin.Webhooks.Delivery;
import dev.quorate.store.Postgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// PostgreSQL goes away and comes back while the bot runs.
class DatabaseAwayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  @Test
  void nothingIsAcknowledgedWhileItIsAwayAndAllGoesOnWhenItIsBack() throws Exception {
    String url = Postgres.newDatabase();
    try (StandIn github = StandIn.start(InstantSource.system())) {
      App app = github.createApp("quorate");
      Organisation finops = github.createOrganisation("finops");
      Repository spec = github.createRepository(finops, "spec");
      User alice = github.createUser("alice");
      github.createUser("bob");
      app.install(finops);
      spec.commitToDefaultBranch(
          alice,
          ".github/quorate.yml",
          "committee: {members: {users: [alice, bob]}}\ncla: off\nboard: off\n");
      app.webhooks().loseKept();
      try (Bot bot = start(github, app, url)) {
        String address = "http://127.0.0.1:" + bot.port();
        assertThat(health(address).statusCode()).isEqualTo(200);
        Pull pull = spec.open(alice, Change.adding("a.md", "text"));
        Delivery opened =
            app.webhooks().kept().stream()
                .filter(each -> each.event().equals("pull_request"))
                .findFirst()
                .orElseThrow();

        Postgres.shut(url);

        assertThat(deliver(app, opened, address)).isEqualTo(503);
        HttpResponse<String> sick = health(address);
        assertThat(sick.statusCode()).isEqualTo(503);
        assertThat(sick.body()).contains("the database").doesNotContain("jdbc:");
        Postgres.reopen(url);
        Instant end = Instant.now().plus(PATIENCE);
        while (deliver(app, opened, address) != 202) {
          assertThat(Instant.now()).isBefore(end);
        }
        while (pull.checkRun(app).isEmpty() || health(address).statusCode() != 200) {
          assertThat(Instant.now()).isBefore(end);
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    }
  }

  private static Bot start(StandIn github, App app, String url) {
    return Bot.start(
        (Settings) Settings.from(BotProcess.environment(github, app, url)),
        InstantSource.system(),
        "a test");
  }

  private static int deliver(App app, Delivery delivery, String address) {
    return app.webhooks().deliver(delivery, URI.create(address + "/webhook"));
  }

  private static HttpResponse<String> health(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address + "/healthz")).build(),
          BodyHandlers.ofString());
    }
  }
}
