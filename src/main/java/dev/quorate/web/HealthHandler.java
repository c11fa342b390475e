package dev.quorate.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quorate.queue.JobCount;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Runner;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `GET /healthz`: 200 while the bot is well, else 503 and why not. A bot that is only starting is
/// well, though not ready ([ReadyHandler]). Jobs that have failed for a day are shown, yet the bot
/// is well: what fails is one pull request or installation.
public final class HealthHandler implements Handler {

  private final Beat beat;
  private final Runner runner;
  private final JobQueue queue;
  private final InstantSource clock;

  public HealthHandler(Beat beat, Runner runner, JobQueue queue, InstantSource clock) {
    this.beat = beat;
    this.runner = runner;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public void handle(Context ctx) throws InterruptedException {
    Optional<String> noDatabase = beat.problem();
    List<String> problems =
        Stream.of(noDatabase, runnerProblem()).flatMap(Optional::stream).toList();
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

  private Optional<String> runnerProblem() {
    return runner.isStarted() ? runner.problem() : Optional.empty();
  }

  private void addFailing(ObjectNode json) {
    JobCount failing = queue.failingSince(clock.instant().minus(JobQueue.LONG_FAILING));
    if (failing.jobs() > 0) {
      ObjectNode node = json.putObject("failing");
      node.put("jobs", failing.jobs());
      failing.since().ifPresent(since -> node.put("since", since.toString()));
    }
  }
}
