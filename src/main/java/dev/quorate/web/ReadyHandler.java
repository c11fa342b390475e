package dev.quorate.web;

import dev.quorate.queue.Runner;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `GET /readyz`: 200 once the bot can take work, that is, keep a delivery and run its job; else
/// 503 and why not yet.
public final class ReadyHandler implements Handler {
  private final Beat beat;
  private final Runner runner;

  public ReadyHandler(Beat beat, Runner runner) {
    this.beat = beat;
    this.runner = runner;
  }

  @Override
  public void handle(Context ctx) throws InterruptedException {
    List<String> problems =
        Stream.of(beat.problem(), runner.problem()).flatMap(Optional::stream).toList();
    if (problems.isEmpty()) {
      ctx.result("ready");
    } else {
      ctx.status(HttpStatus.SERVICE_UNAVAILABLE)
          .result("not ready: " + String.join("; ", problems));
    }
  }
}
