package dev.quorate.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quorate.queue.Failing;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Runner;
import dev.quorate.store.Database;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /healthz`: 200 while the bot can work, else 503 and why not. Jobs that have failed for a
/// day are shown, yet the bot can work: what fails is one pull request or installation.
public final class HealthHandler implements Handler {
  private static final Logger log = LoggerFactory.getLogger(HealthHandler.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Database database;
  private final Runner runner;
  private final JobQueue queue;
  private final InstantSource clock;

  public HealthHandler(Database database, Runner runner, JobQueue queue, InstantSource clock) {
    this.database = database;
    this.runner = runner;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public void handle(Context ctx) throws InterruptedException {
    Optional<String> noDatabase = databaseProblem();
    List<String> problems =
        Stream.of(noDatabase, runner.problem()).flatMap(Optional::stream).toList();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", problems.isEmpty() ? "ok" : "failing");
    if (!problems.isEmpty()) {
      problems.forEach(json.putArray("problems")::add);
      ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
    if (noDatabase.isEmpty()) {
      addFailing(json);
    }
    ctx.contentType(ContentType.APPLICATION_JSON).result(json.toString());
  }

  private void addFailing(ObjectNode json) {
    Failing failing = queue.failingSince(clock.instant().minus(Failing.LONG));
    if (failing.jobs() > 0) {
      ObjectNode node = json.putObject("failing");
      node.put("jobs", failing.jobs());
      failing.since().ifPresent(since -> node.put("since", since.toString()));
    }
  }

  private Optional<String> databaseProblem() throws InterruptedException {
    try {
      database.beat().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (TimeoutException _) {
      return Optional.of("the database did not write within " + PATIENCE.toSeconds() + " s");
    } catch (ExecutionException e) {
      log.warn("The database cannot be written", e);
      return Optional.of("the database cannot be written");
    }
  }
}
