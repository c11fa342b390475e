package dev.quorate.status;

import dev.quorate.forge.ApiUse;
import dev.quorate.forge.RateBudget;
import dev.quorate.pages.PageFiles;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.report.Lack;
import dev.quorate.report.Lacks;
import dev.quorate.store.Database;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.PostedVerdict;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import dev.quorate.web.ConnectionLimits;
import dev.quorate.web.HttpServer;
import dev.quorate.web.Route;
import dev.quorate.worker.HandClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A database with something to show, and the status page over it.
final class StatusScene implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
  static final String TOKEN = "0123456789abcdef";

  final HandClock clock = new HandClock(NOON);
  final Database database;
  final JobQueue queue;
  private final WatchedPulls watched;
  private final PostedVerdicts verdicts;
  private final HttpServer server;

  StatusScene(Database database, Optional<String> token) {
    this.database = database;
    queue = new JobQueue(database);
    watched = new WatchedPulls(database);
    verdicts = new PostedVerdicts(database);
    Standings standings =
        new Standings(
            "1.2.3",
            URI.create("https://github.com"),
            verdicts,
            watched,
            queue,
            () ->
                List.of(
                    new ApiUse(
                        Optional.of(9L),
                        Map.of(),
                        Map.of("core", new RateBudget(5000, 4321, NOON.plusSeconds(60))))),
            clock);
    List<Route> routes = new ArrayList<>(PageFiles.routes());
    routes.addAll(StatusPages.routes(standings, token, clock));
    server = HttpServer.start("127.0.0.1", 0, ConnectionLimits.USUAL, routes);
  }

  static StatusScene in(Path folder) {
    return new StatusScene(Database.open(folder.resolve("quorate.db")), Optional.of(TOKEN));
  }

  String address() {
    return "http://127.0.0.1:" + server.port() + "/status";
  }

  void watch(int number) {
    watched.put(
        new WatchedPull(
            new LedgerSubject(7, number), 9, "finops/spec", "PR", "abc", Optional.empty(), ""));
  }

  void put(int number, String title, String outcome, Optional<Instant> at, List<Lack> lacks) {
    watch(number);
    verdicts.put(
        new LedgerSubject(7, number),
        new PostedVerdict(
            title, outcome, Lacks.text(lacks), at, at, NOON, NOON.minus(Duration.ofMinutes(5))));
  }

  void fail(int number, String error) {
    Job job = new Job.PullJob(9, 7, "finops/spec", number);
    queue.hint(List.of(new Hint(job, NOON)));
    queue.fail(queue.claim(NOON, 1).getFirst().lease(), NOON, NOON.plusSeconds(90), error);
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
