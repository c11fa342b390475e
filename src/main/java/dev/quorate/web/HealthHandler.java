package dev.quorate.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quorate.queue.Runner;
import dev.quorate.store.Database;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /healthz`: 200 while the bot can work, else 503 and why not.
public final class HealthHandler implements Handler {
  private static final Logger log = LoggerFactory.getLogger(HealthHandler.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Database database;
  private final Runner runner;

  public HealthHandler(Database database, Runner runner) {
    this.database = database;
    this.runner = runner;
  }

  @Override
  public void handle(Context ctx) throws InterruptedException {
    List<String> problems =
        Stream.of(databaseProblem(), runner.problem()).flatMap(Optional::stream).toList();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", problems.isEmpty() ? "ok" : "failing");
    if (!problems.isEmpty()) {
      problems.forEach(json.putArray("problems")::add);
      ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
    ctx.contentType(ContentType.APPLICATION_JSON).result(json.toString());
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
