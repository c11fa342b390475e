package dev.quorate;

import static dev.quorate.standin.ReactionContent.THUMBS_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.Bot;
import dev.quorate.settings.Settings;
import dev.quorate.standin.App;
import dev.quorate.standin.Change;
import dev.quorate.standin.CheckRun;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Repository;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot as `quorate serve` starts it from its environment: on its own threads, by the real
/// clock.
class ServingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private static final String METRICS_TOKEN = "0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void servesFromOpeningToTheSecondApprovalAndAfterARestart() {
    try (StandIn github = StandIn.start(InstantSource.system())) {
      App app = github.createApp("quorate");
      Organisation finops = github.createOrganisation("finops");
      Repository spec = github.createRepository(finops, "spec");
      User alice = github.createUser("alice");
      User bob = github.createUser("bob");
      User zoe = github.createUser("zoe");
      app.install(finops);
      spec.commitToDefaultBranch(
          alice,
          ".github/quorate.yml",
          """
          committee: {members: {users: [alice, bob]}}
          cla: off
          board: off
          tracks: {standard: {wait: 1s}}
          """);
      app.webhooks().loseKept();
      app.webhooks().deliverAtOnce(true);
      Pull pull;

      try (Bot bot = start(github, app)) {
        pull = spec.open(zoe, Change.adding("a.md", "text"));
        await(() -> outcome(pull, app).equals("in_progress"));
        pull.approve(alice);
        pull.react(bob, THUMBS_UP);
        await(() -> outcome(pull, app).equals("success"));
        measures(bot);
      }
      pull.unreact(bob, THUMBS_UP);
      try (Bot _ = start(github, app)) {
        await(() -> outcome(pull, app).equals("in_progress"));
        pull.comment(bob, "/approve");
        await(() -> outcome(pull, app).equals("success"));
      }

      assertThat(pull.comments(app.bot())).hasSize(1);
      assertThat(pull.checkRuns()).hasSizeLessThanOrEqualTo(2);
    }
  }

  private static void measures(Bot bot) {
    await(
        () ->
            metrics(bot)
                .containsAll(
                    List.of(
                        "quorate_deliveries_total{event=\"pull_request_review\",status=\"202\"}"
                            + " 1.0",
                        "quorate_task_duration_seconds{task=\"sweep\"}",
                        "quorate_task_duration_seconds{task=\"reconciliation\"}",
                        "quorate_verdicts_total{outcome=\"pass\"}",
                        "quorate_github_requests_total{api=\"token\",installation=\"app\"}")));
  }

  /// Each line, and each line without its value.
  private static List<String> metrics(Bot bot) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + "/metrics"))
            .header("Authorization", "Bearer " + METRICS_TOKEN)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(request, BodyHandlers.ofString())
          .body()
          .lines()
          .flatMap(line -> Stream.of(line, line.replaceFirst(" [^ ]*$", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void judgesByGitHubsClockWhereTheMachinesIsTwoHoursFast() {
    InstantSource fast = () -> Instant.now().plus(Duration.ofHours(2));
    try (StandIn github = StandIn.start(InstantSource.system())) {
      App app = github.createApp("quorate");
      Organisation finops = github.createOrganisation("finops");
      Repository spec = github.createRepository(finops, "spec");
      User alice = github.createUser("alice");
      app.install(finops);
      spec.commitToDefaultBranch(
          alice,
          ".github/quorate.yml",
          """
          committee: {members: {users: [alice]}}
          cla: off
          board: off
          tracks: {standard: {approvals: 1, wait: 1h}}
          """);
      app.webhooks().loseKept();
      Pull pull = spec.open(github.createUser("zoe"), Change.adding("a.md", "text"));
      pull.approve(alice);

      try (Bot _ = start(github, app, fast)) {
        await(() -> !outcome(pull, app).equals("none"));

        assertThat(pull.checkRun(app).orElseThrow().summary()).contains("1 of 1");
        assertThat(outcome(pull, app)).isEqualTo("in_progress");
      }
    }
  }

  private Bot start(StandIn github, App app) {
    return start(github, app, InstantSource.system());
  }

  private Bot start(StandIn github, App app, InstantSource clock) {
    String key = Base64.getEncoder().encodeToString(app.privateKey().getEncoded());
    Map<String, String> environment =
        Map.of(
            "APP_ID",
            Long.toString(app.id()),
            "PRIVATE_KEY",
            "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----",
            "WEBHOOK_SECRET",
            app.webhooks().secret(),
            "PORT",
            "0",
            "GITHUB_API_URL",
            github.restAddress().toString(),
            "DATABASE_URL",
            "jdbc:sqlite:" + folder.resolve("quorate.db"),
            "METRICS_TOKEN",
            METRICS_TOKEN,
            "SWEEP_INTERVAL",
            "1s");
    Bot bot = Bot.start((Settings) Settings.from(environment), clock, "test");
    app.webhooks().listenAt(URI.create("http://127.0.0.1:" + bot.port() + "/webhook"));
    return bot;
  }

  private static String outcome(Pull pull, App app) {
    return pull.checkRun(app).map(CheckRun::outcome).orElse("none");
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited in vain").isBefore(end);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
