package dev.quorate.cli;

import dev.quorate.queue.Instances;
import dev.quorate.sandbox.Sandbox;
import dev.quorate.sandbox.SandboxClock;
import dev.quorate.sandbox.Script;
import dev.quorate.sandbox.Stage;
import dev.quorate.settings.AppSettings;
import dev.quorate.settings.DatabaseFile;
import dev.quorate.settings.GitHubUrls;
import dev.quorate.settings.ListenAddress;
import dev.quorate.settings.LogFormat;
import dev.quorate.settings.LogLevel;
import dev.quorate.settings.Secret;
import dev.quorate.settings.Settings;
import dev.quorate.settings.Tokens;
import dev.quorate.standin.App;
import dev.quorate.standin.StandIn;
import dev.quorate.web.ConnectionLimits;
import dev.quorate.web.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A rehearsal that runs: a stand-in for GitHub, the bot as `serve` runs it, with an App of its own
/// and a database in a temporary folder, and the pages. They speak HTTP with one another, on the
/// loopback alone.
public final class RunningSandbox implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /// So long a page waits for the bot; what takes longer shows later.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration SWEEP = Duration.ofMinutes(1);
  private static final Duration RECONCILIATION = Duration.ofHours(1);

  private final Path folder;
  private final StandIn github;
  private final Bot bot;
  private final HttpServer pages;

  private RunningSandbox(Path folder, StandIn github, Bot bot, HttpServer pages) {
    this.folder = folder;
    this.github = github;
    this.bot = bot;
    this.pages = pages;
  }

  /// Starts it, and plays its story.
  ///
  /// @param port of the pages; 0 for any free one
  /// @param version this build's
  /// @throws IOException when there is no room for the database
  public static RunningSandbox start(Script script, int port, InstantSource machine, String version)
      throws IOException {
    Instant now = machine.instant();
    SandboxClock clock = new SandboxClock(machine, script.lead());
    Path folder = Files.createTempDirectory("quorate-sandbox");
    StandIn github = StandIn.start(clock);
    try {
      Stage stage = Stage.set(github, script);
      Bot bot = Bot.start(settings(github, stage.app(), folder), clock, version, Instances.ROUND);
      try {
        connect(stage.app(), bot);
        Sandbox sandbox = Sandbox.open(stage, script, clock, () -> bot.catchUp(PATIENCE), now);
        HttpServer pages =
            HttpServer.start(LOOPBACK, port, ConnectionLimits.USUAL, sandbox.routes());
        return new RunningSandbox(folder, github, bot, pages);
      } catch (RuntimeException e) {
        bot.close();
        throw e;
      }
    } catch (RuntimeException e) {
      github.close();
      delete(folder);
      throw e;
    }
  }

  private static void connect(App app, Bot bot) {
    app.webhooks().loseKept();
    app.webhooks().listenAt(URI.create("http://" + LOOPBACK + ":" + bot.port() + "/webhook"));
    app.webhooks().deliverAtOnce(true);
  }

  private static Settings settings(StandIn github, App app, Path folder) {
    return new Settings(
        new AppSettings(
            app.id(),
            app.privateKey(),
            List.of(new Secret(app.webhooks().secret())),
            Optional.empty()),
        new ListenAddress(LOOPBACK, 0),
        new GitHubUrls(github.restAddress(), github.graphQlAddress()),
        new DatabaseFile(folder.resolve("quorate.db")),
        LogLevel.WARN,
        LogFormat.TEXT,
        SWEEP,
        RECONCILIATION,
        new Tokens(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /// Where a browser finds it.
  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + pages.port() + "/");
  }

  /// Where its database is.
  Path folder() {
    return folder;
  }

  /// Ends it and leaves nothing behind.
  @Override
  public void close() {
    pages.close();
    bot.close();
    github.close();
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
