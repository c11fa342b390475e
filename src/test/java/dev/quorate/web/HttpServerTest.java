package dev.quorate.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.metrics.Metrics;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Outcome;
import dev.quorate.queue.Runner;
import dev.quorate.queue.RunnerLimits;
import dev.quorate.store.Database;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpServerTest {
  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicBoolean virtual = new AtomicBoolean();
  private Database database;
  private JobQueue queue;
  private Runner runner;
  private HttpServer server;

  private final Metrics metrics = new Metrics("1.2.3", InstantSource.system());

  @BeforeEach
  void start() {
    database = Database.open(folder.resolve("quorate.db"));
    queue = new JobQueue(database);
    runner =
        new Runner(
            queue,
            _ -> new Outcome.Done(Optional.empty()),
            InstantSource.system(),
            RunnerLimits.DEFAULT);
    server =
        HttpServer.start(
            "127.0.0.1",
            0,
            ConnectionLimits.USUAL,
            List.of(
                new Route(
                    HandlerType.GET,
                    "/healthz",
                    new HealthHandler(new Beat(database), runner, queue, InstantSource.system())),
                new Route(HandlerType.GET, "/readyz", new ReadyHandler(new Beat(database), runner)),
                new Route(
                    HandlerType.GET,
                    "/metrics",
                    new MetricsHandler(metrics, Optional.of("a-long-random-text"))),
                new Route(HandlerType.GET, "/shut", new MetricsHandler(metrics, Optional.empty())),
                new Route(
                    HandlerType.GET,
                    "/broken",
                    _ -> {
                      virtual.set(Thread.currentThread().isVirtual());
                      throw new IllegalStateException("a detail");
                    })));
  }

  @AfterEach
  void stop() {
    server.close();
    runner.close();
    database.close();
    client.close();
  }

  @Test
  void isHealthyWhileTheBotCanWork() throws Exception {
    runner.start();
    HttpResponse<String> answer = get("/healthz");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void isNotWithoutTheRunner() throws Exception {
    runner.start();
    runner.close();
    HttpResponse<String> answer = get("/healthz");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("the runner has stopped");
  }

  @Test
  void isHealthyAndNotReadyWhileItStarts() throws Exception {
    assertThat(get("/healthz").body()).isEqualTo("{\"status\":\"ok\"}");
    HttpResponse<String> answer = get("/readyz");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("not ready: the runner has not been started");
    runner.start();
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void isNotReadyWithoutTheDatabaseNorOnceItHasStopped() throws Exception {
    runner.start();
    runner.close();
    database.close();
    assertThat(get("/readyz").body())
        .isEqualTo("not ready: the database cannot be written; the runner has stopped");
  }

  @Test
  void givesMetricsToThoseWhoHaveTheToken() throws Exception {
    HttpResponse<String> answer = get("/metrics", "Bearer a-long-random-text");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(answer.body()).contains("quorate_build_info{version=\"1.2.3\"} 1");
  }

  @Test
  void givesMetricsToNobodyElse() throws Exception {
    for (String sent : List.of("", "Bearer", "Bearer a-long-random-tex", "a-long-random-text")) {
      HttpResponse<String> answer = get("/metrics", sent);
      assertThat(answer.statusCode()).as(sent).isEqualTo(401);
      assertThat(answer.body()).doesNotContain("quorate_", "a-long");
    }
    assertThat(get("/shut", "Bearer ").statusCode()).isEqualTo(404);
  }

  @Test
  void showsWhatHasFailedForADay() throws Exception {
    Job job = new Job.InstallationJob(9);
    Instant now = Instant.now();
    Instant failed = now.minus(Duration.ofHours(25)).truncatedTo(ChronoUnit.SECONDS);
    queue.hint(List.of(new Hint(job, failed)));
    queue.fail(queue.claim(now, 1).getFirst().lease(), failed, now.plusSeconds(60), "no luck");
    runner.start();
    HttpResponse<String> answer = get("/healthz");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"ok\",\"failing\":{\"jobs\":1,\"since\":\"%s\"}}".formatted(failed));
  }

  @Test
  void isNotWithoutTheDatabase() throws Exception {
    database.close();
    HttpResponse<String> answer = get("/healthz");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("the database cannot be written");
  }

  @Test
  void saysLittleAboutItself() throws Exception {
    HttpResponse<String> answer = get("/nowhere");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.body()).doesNotContainIgnoringCase("javalin");
  }

  @Test
  void refusesAHeadThatIsTooLong() throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/healthz");
    HttpRequest request = HttpRequest.newBuilder(uri).header("X-Long", "x".repeat(8192)).build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(431);
  }

  @Test
  void answersOnVirtualThreadsAndKeepsDetailsOfFailuresToItself() throws Exception {
    HttpResponse<String> answer = get("/broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("a detail");
    assertThat(virtual).isTrue();
  }

  private HttpResponse<String> get(String path, String authorisation)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(uri).header("Authorization", authorisation).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
