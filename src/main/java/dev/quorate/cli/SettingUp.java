package dev.quorate.cli;

import dev.quorate.github.ApiAddresses;
import dev.quorate.github.ManifestCodes;
import dev.quorate.github.Patience;
import dev.quorate.pages.PageFiles;
import dev.quorate.queue.Instances;
import dev.quorate.settings.Settings;
import dev.quorate.settings.SettingsProblems;
import dev.quorate.settings.SettingsReading;
import dev.quorate.settings.Unregistered;
import dev.quorate.setup.SetUp;
import dev.quorate.web.ConnectionLimits;
import dev.quorate.web.HttpServer;
import dev.quorate.web.LaterRoutes;
import dev.quorate.web.Route;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The bot while it has no GitHub App: the set-up pages, and from the moment there is an App the
/// whole bot, on the same server.
public final class SettingUp implements AutoCloseable {
  /// Who answers in the bot's places until it runs. It is healthy: what it waits for is a person.
  private static final List<Route> MEANWHILE =
      List.of(
          new Route(HandlerType.POST, "/webhook", SettingUp::answerNotYet),
          new Route(
              HandlerType.GET,
              "/healthz",
              ctx ->
                  ctx.contentType(ContentType.APPLICATION_JSON)
                      .result("{\"status\":\"setting up\"}")),
          new Route(HandlerType.GET, "/readyz", SettingUp::answerNotYet),
          new Route(HandlerType.GET, "/metrics", SettingUp::answerNotYet),
          new Route(HandlerType.GET, "/status", SettingUp::answerNotYet),
          new Route(HandlerType.POST, "/status", SettingUp::answerNotYet),
          new Route(HandlerType.POST, "/status/sign-out", SettingUp::answerNotYet),
          new Route(HandlerType.GET, "/calendar.ics", SettingUp::answerNotYet));

  private final Supplier<SettingsReading> settings;
  private final InstantSource clock;
  private final String version;
  private final LaterRoutes bots = new LaterRoutes(MEANWHILE);
  private final SetUp setUp;
  private final HttpServer server;
  private Optional<Bot> bot = Optional.empty();

  private SettingUp(
      Unregistered unregistered,
      Supplier<SettingsReading> settings,
      InstantSource clock,
      String version) {
    this.settings = settings;
    this.clock = clock;
    this.version = version;
    ApiAddresses addresses =
        new ApiAddresses(unregistered.github().rest(), unregistered.github().graphql());
    this.setUp =
        new SetUp(
            unregistered.github().web(),
            new ManifestCodes(addresses, Patience.USUAL, clock),
            unregistered.appFile(),
            this::startBot,
            clock);
    List<Route> routes = new ArrayList<>(PageFiles.routes());
    routes.addAll(bots.routes());
    routes.addAll(setUp.routes());
    this.server =
        HttpServer.start(
            unregistered.address().host(),
            unregistered.address().port(),
            ConnectionLimits.USUAL,
            routes);
  }

  private static void answerNotYet(Context ctx) {
    ctx.status(HttpStatus.SERVICE_UNAVAILABLE)
        .result("Quorate is being set up and has no GitHub App yet.");
  }

  /// Starts to serve the set-up pages.
  ///
  /// @param settings read again once there is an App, just as the next start will read them
  /// @param version this build's
  public static SettingUp start(
      Unregistered unregistered,
      Supplier<SettingsReading> settings,
      InstantSource clock,
      String version) {
    return new SettingUp(unregistered, settings, clock, version);
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  /// The path that opens set-up, once.
  public String linkPath() {
    return setUp.linkPath();
  }

  private synchronized void startBot() {
    Bot started =
        switch (settings.get()) {
          case Settings read -> Bot.start(read, clock, version, Instances.ROUND, this::serve);
          case SettingsProblems problems -> throw new IllegalStateException(problems.text());
          case Unregistered _ -> throw new IllegalStateException("the stored App is gone");
        };
    bot = Optional.of(started);
  }

  private HttpServer serve(List<Route> routes) {
    bots.open(routes);
    return server;
  }

  @Override
  public synchronized void close() {
    bot.ifPresentOrElse(Bot::close, server::close);
  }
}
