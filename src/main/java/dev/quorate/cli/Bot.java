package dev.quorate.cli;

import dev.quorate.forge.ForgeClock;
import dev.quorate.github.ApiAddresses;
import dev.quorate.github.ApiCalls;
import dev.quorate.github.GitHubForge;
import dev.quorate.github.Patience;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Runner;
import dev.quorate.queue.RunnerLimits;
import dev.quorate.settings.Secret;
import dev.quorate.settings.Settings;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.WatchedPulls;
import dev.quorate.web.HealthHandler;
import dev.quorate.web.HttpServer;
import dev.quorate.web.Route;
import dev.quorate.webhook.Signatures;
import dev.quorate.webhook.WebhookHandler;
import dev.quorate.worker.Reconciliation;
import dev.quorate.worker.Redelivery;
import dev.quorate.worker.Sweep;
import dev.quorate.worker.Worker;
import io.javalin.http.HandlerType;
import java.time.InstantSource;
import java.util.List;

/// The running bot: every part, wired by hand, and started and stopped in order.
public final class Bot implements AutoCloseable {
  private final Database database;
  private final Runner runner;
  private final HttpServer server;
  private final List<Repeating> repeated;

  private Bot(Database database, Runner runner, HttpServer server, List<Repeating> repeated) {
    this.database = database;
    this.runner = runner;
    this.server = server;
    this.repeated = repeated;
  }

  /// Starts it: it takes deliveries when this returns, and looks at everything open in the
  /// background.
  public static Bot start(Settings settings, InstantSource clock) {
    Database database = Database.open(settings.databaseFile());
    try {
      return start(settings, clock, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Bot start(Settings settings, InstantSource machine, Database database) {
    ForgeClock clock = new ForgeClock(machine);
    ApiCalls calls = new ApiCalls();
    GitHubForge forge =
        new GitHubForge(
            new ApiAddresses(settings.github().rest(), settings.github().graphql()),
            new GitHubForge.AppKey(settings.app().id(), settings.app().key()),
            clock,
            Patience.USUAL,
            calls);
    Ledger ledger = new Ledger(database, clock);
    JobQueue queue = new JobQueue(database);
    WatchedPulls watched = new WatchedPulls(database);
    Worker worker = new Worker(forge, queue, ledger, watched, clock);
    Runner runner =
        new Runner(
            queue,
            job -> calls.measure(() -> worker.run(job)).result(),
            clock,
            RunnerLimits.DEFAULT);
    Signatures signatures =
        new Signatures(settings.app().webhookSecrets().stream().map(Secret::hmacKey).toList());
    HttpServer server =
        HttpServer.start(
            settings.address().host(),
            settings.address().port(),
            List.of(
                new Route(
                    HandlerType.POST,
                    "/webhook",
                    new WebhookHandler(signatures, settings.app().id(), queue, clock)),
                new Route(
                    HandlerType.GET,
                    "/healthz",
                    new HealthHandler(database, runner, queue, clock))));
    runner.start();
    Sweep sweep = new Sweep(forge, queue, watched, clock);
    Reconciliation reconciliation = new Reconciliation(forge, queue, watched, worker, clock);
    List<Repeating> repeated =
        List.of(
            new Repeating("reconciliation", settings.reconcileInterval(), reconciliation::run),
            new Repeating(
                "sweep",
                settings.sweepInterval(),
                () -> {
                  sweep.run();
                  return true;
                }));
    repeated.forEach(Repeating::start);
    Redelivery redelivery = new Redelivery(forge.deliveryLog(), clock);
    Thread _ = Thread.ofVirtual().name("redelivery").start(redelivery::run);
    return new Bot(database, runner, server, repeated);
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  /// Takes nothing more, finishes what runs, and closes the database.
  @Override
  public void close() {
    server.close();
    repeated.forEach(Repeating::close);
    runner.close();
    database.close();
  }
}
