package dev.quorate;

import dev.quorate.forge.Forge;
import dev.quorate.github.ApiAddresses;
import dev.quorate.github.ApiCalls;
import dev.quorate.github.GitHubForge;
import dev.quorate.github.Patience;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Runner;
import dev.quorate.queue.RunnerLimits;
import dev.quorate.settings.Secret;
import dev.quorate.standin.App;
import dev.quorate.standin.StandIn;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPulls;
import dev.quorate.web.ConnectionLimits;
import dev.quorate.web.HttpServer;
import dev.quorate.web.Route;
import dev.quorate.webhook.Signatures;
import dev.quorate.webhook.WebhookHandler;
import dev.quorate.worker.Reconciliation;
import dev.quorate.worker.Sweep;
import dev.quorate.worker.Worker;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The bot as `serve` wires it, with its real database and HTTP at both ends, and with its clock,
/// queue and sweep moved by hand.
final class LiveBot implements AutoCloseable {
  private final Database database;
  private final InstantSource clock;
  private final JobQueue queue;
  private final Runner runner;
  private final Sweep sweep;
  private final Reconciliation reconciliation;
  private final HttpServer server;

  LiveBot(StandIn github, App app, Path file, InstantSource clock) {
    this.clock = clock;
    database = Database.open(file);
    Forge forge =
        new GitHubForge(
            new ApiAddresses(github.restAddress(), github.graphQlAddress()),
            new GitHubForge.AppKey(app.id(), app.privateKey()),
            clock,
            Patience.USUAL,
            new ApiCalls());
    queue = new JobQueue(database);
    WatchedPulls watched = new WatchedPulls(database);
    Worker worker =
        new Worker(
            forge,
            queue,
            new Ledger(database, clock),
            watched,
            new PostedVerdicts(database),
            clock);
    runner = new Runner(queue, worker, clock, RunnerLimits.DEFAULT);
    sweep = new Sweep(forge, queue, watched, clock);
    reconciliation = new Reconciliation(forge, queue, watched, worker, clock);
    Signatures signatures = new Signatures(List.of(new Secret(app.webhooks().secret()).hmacKey()));
    WebhookHandler webhook = new WebhookHandler(signatures, app.id(), queue, clock);
    server =
        HttpServer.start(
            "127.0.0.1",
            0,
            ConnectionLimits.USUAL,
            List.of(new Route(HandlerType.POST, "/webhook", webhook)));
    app.webhooks().listenAt(URI.create("http://127.0.0.1:" + server.port() + "/webhook"));
  }

  /// Does all that is due now; gives how many jobs that were.
  int work() {
    return runner.runDue(clock.instant());
  }

  void sweep() {
    sweep.run();
  }

  void reconcile() {
    reconciliation.run();
  }

  /// When it wants to look again.
  Instant nextLook() {
    return queue.nextDue().orElseThrow();
  }

  @Override
  public void close() {
    server.close();
    runner.close();
    database.close();
  }
}
