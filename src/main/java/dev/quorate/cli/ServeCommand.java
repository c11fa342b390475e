package dev.quorate.cli;

import dev.quorate.settings.Settings;
import dev.quorate.settings.SettingsProblems;
import dev.quorate.store.DatabaseException;
import dev.quorate.store.DatabaseInUseException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/// `quorate serve`: runs the bot until it is told to stop.
@Command(
    name = "serve",
    description = "Run the bot: take GitHub's webhooks and post the check.",
    footer = "Settings come from the environment; without them this says what is missing.")
final class ServeCommand implements Callable<Integer> {
  private final String version;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;

  ServeCommand(String version, PrintWriter out, PrintWriter err, Map<String, String> environment) {
    this.version = version;
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    return switch (Settings.from(environment)) {
      case SettingsProblems problems -> {
        err.println(problems.text());
        yield 1;
      }
      case Settings settings -> serve(settings);
    };
  }

  private int serve(Settings settings) throws InterruptedException {
    Bot bot;
    try {
      bot = Bot.start(settings, InstantSource.system(), version);
    } catch (DatabaseInUseException | DatabaseException e) {
      err.println("quorate: " + e.getMessage());
      return 1;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  bot.close();
                  stopped.countDown();
                },
                "stop"));
    out.println(
        "Quorate takes webhooks at http://%s:%d/webhook; stop it with Ctrl-C."
            .formatted(settings.address().host(), bot.port()));
    stopped.await();
    return 0;
  }
}
