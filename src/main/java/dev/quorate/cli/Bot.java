package dev.quorate.cli;

import dev.quorate.calendar.CalendarHandler;
import dev.quorate.forge.ForgeClock;
import dev.quorate.github.ApiCalls;
import dev.quorate.github.GitHubForge;
import dev.quorate.metrics.Metrics;
import dev.quorate.pages.PageFiles;
import dev.quorate.queue.Instances;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Outcome;
import dev.quorate.queue.Runner;
import dev.quorate.queue.RunnerLimits;
import dev.quorate.settings.ListenAddress;
import dev.quorate.settings.Secret;
import dev.quorate.settings.Settings;
import dev.quorate.settings.Tokens;
import dev.quorate.status.Standings;
import dev.quorate.status.StatusPages;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPulls;
import dev.quorate.web.Beat;
import dev.quorate.web.ConnectionLimits;
import dev.quorate.web.HealthHandler;
import dev.quorate.web.HttpServer;
import dev.quorate.web.MetricsHandler;
import dev.quorate.web.ReadyHandler;
import dev.quorate.web.Route;
import dev.quorate.webhook.Signatures;
import dev.quorate.webhook.WebhookHandler;
import dev.quorate.worker.Reconciliation;
import dev.quorate.worker.Redelivery;
import dev.quorate.worker.Sweep;
import dev.quorate.worker.Worker;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The running bot: every part, wired by hand, and started and stopped in order.
public final class Bot implements AutoCloseable {
  private final Database database;
  private final Runner runner;
  private final Sweep sweep;
  private final HttpServer server;
  private final Instances instances;
  private final List<Repeating> repeated;

  private Bot(
      Database database,
      Runner runner,
      Sweep sweep,
      HttpServer server,
      Instances instances,
      List<Repeating> repeated) {
    this.database = database;
    this.runner = runner;
    this.sweep = sweep;
    this.server = server;
    this.instances = instances;
    this.repeated = List.copyOf(repeated);
  }

  /// Starts it: it takes deliveries when this returns, and looks at everything open in the
  /// background.
  ///
  /// @param version this build's
  public static Bot start(Settings settings, InstantSource clock, String version) {
    return start(settings, clock, version, Instances.ROUND);
  }

  /// Like [#start(Settings, InstantSource, String)].
  ///
  /// @param round how often it tells other instances that it lives, and looks whether they do
  public static Bot start(Settings settings, InstantSource clock, String version, Duration round) {
    ListenAddress address = settings.address();
    return start(
        settings,
        clock,
        version,
        round,
        routes -> {
          List<Route> all = new ArrayList<>(PageFiles.routes());
          all.addAll(routes);
          return HttpServer.start(address.host(), address.port(), ConnectionLimits.USUAL, all);
        });
  }

  /// Starts it on a server of the caller's, which it closes in the end.
  ///
  /// @param serving has the server answer at these routes
  static Bot start(
      Settings settings,
      InstantSource clock,
      String version,
      Duration round,
      Function<List<Route>, HttpServer> serving) {
    Database database = settings.database().open(Database::open, Database::openShared);
    try {
      return start(settings, clock, version, round, serving, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Bot start(
      Settings settings,
      InstantSource machine,
      String version,
      Duration round,
      Function<List<Route>, HttpServer> serving,
      Database database) {
    ApiCalls calls = new ApiCalls();
    Connected connected = Connected.by(settings, machine, calls);
    ForgeClock clock = connected.clock();
    GitHubForge forge = connected.forge();
    Metrics metrics = new Metrics(version, clock);
    Ledger ledger = new Ledger(database, clock);
    JobQueue queue = new JobQueue(database);
    WatchedPulls watched = new WatchedPulls(database);
    PostedVerdicts verdicts = new PostedVerdicts(database);
    Worker worker = new Worker(forge, queue, ledger, watched, verdicts, clock);
    metrics.watch(queue, clock);
    metrics.watch(forge::apiUses);
    metrics.watchPulls(verdicts::countByOutcome);
    worker.listen(outcome -> metrics.decided(outcome.word()));
    Runner runner =
        new Runner(
            queue,
            job -> {
              Outcome outcome = calls.measure(() -> worker.run(job)).result();
              if (job.job() instanceof Job.PullJob && outcome instanceof Outcome.Done) {
                metrics.posted(Duration.between(job.waitingSince(), clock.instant()));
              }
              return outcome;
            },
            clock,
            RunnerLimits.DEFAULT);
    Signatures signatures =
        new Signatures(settings.app().webhookSecrets().stream().map(Secret::hmacKey).toList());
    WebhookHandler webhook = new WebhookHandler(signatures, settings.app().id(), queue, clock);
    Beat beat = new Beat(database);
    Tokens tokens = settings.tokens();
    URI github = settings.github().web();
    Standings standings =
        new Standings(version, github, verdicts, watched, queue, forge::apiUses, clock);
    List<Route> routes =
        new ArrayList<>(
            List.of(
                new Route(HandlerType.POST, "/webhook", counted(webhook, metrics)),
                new Route(
                    HandlerType.GET, "/healthz", new HealthHandler(beat, runner, queue, clock)),
                new Route(HandlerType.GET, "/readyz", new ReadyHandler(beat, runner)),
                new Route(
                    HandlerType.GET,
                    "/metrics",
                    new MetricsHandler(metrics, tokens.metrics().map(Secret::value))),
                new Route(
                    HandlerType.GET,
                    "/calendar.ics",
                    new CalendarHandler(
                        tokens.calendar().map(Secret::value), verdicts, github, clock))));
    routes.addAll(StatusPages.routes(standings, tokens.status().map(Secret::value), clock));
    HttpServer server = serving.apply(routes);
    runner.start();
    Sweep sweep = new Sweep(forge, queue, watched, clock);
    Reconciliation reconciliation = new Reconciliation(forge, queue, watched, worker, clock);
    Instances instances = queue.instances();
    Redelivery redelivery = new Redelivery(forge.deliveryLog(), clock);
    List<Repeating> repeated = new ArrayList<>();
    repeated.add(
        new Repeating(
            "reconciliation",
            settings.reconcileInterval(),
            metrics.timed("reconciliation", () -> instances.isEldest() && reconciliation.run())));
    repeated.add(
        new Repeating(
            "sweep",
            settings.sweepInterval(),
            metrics.timed("sweep", () -> sweep(instances, sweep))));
    if (database.isShared()) {
      repeated.add(new Repeating("heartbeat", round, () -> round(instances, redelivery)));
    }
    repeated.forEach(Repeating::start);
    redeliver(instances, redelivery);
    return new Bot(database, runner, sweep, server, instances, repeated);
  }

  private static boolean sweep(Instances instances, Sweep sweep) {
    boolean mine = instances.isEldest();
    if (mine) {
      sweep.run();
    }
    return mine;
  }

  /// An instance that joins was away: what was sent to it then has failed.
  private static boolean round(Instances instances, Redelivery redelivery) {
    if (instances.round()) {
      redeliver(instances, redelivery);
    }
    return true;
  }

  private static void redeliver(Instances instances, Redelivery redelivery) {
    if (instances.isEldest()) {
      Thread _ = Thread.ofVirtual().name("redelivery").start(redelivery::run);
    }
  }

  private static Handler counted(WebhookHandler webhook, Metrics metrics) {
    return ctx -> {
      webhook.handle(ctx);
      metrics.delivered(Optional.ofNullable(ctx.attribute(WebhookHandler.EVENT)), ctx.statusCode());
    };
  }

  /// Does now what it would do in time: asks for reactions, and does what is due since its clock
  /// was moved. Waits until there is nothing left to do.
  ///
  /// @return false when that took longer
  public boolean catchUp(Duration atMost) {
    sweep.run();
    return runner.catchUp(atMost);
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
    instances.leave();
    database.close();
  }
}
