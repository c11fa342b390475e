package dev.quorate.cli;

import dev.quorate.settings.Settings;
import dev.quorate.settings.SettingsProblems;
import dev.quorate.settings.Unregistered;
import dev.quorate.store.DatabaseException;
import dev.quorate.store.DatabaseInUseException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/// `quorate serve`: runs the bot until it is told to stop.
@Command(
    name = "serve",
    description = "Run the bot: take GitHub's webhooks and post the check.",
    footer = "Settings come from the environment; without an App this sets one up.")
final class ServeCommand implements Callable<Integer> {

  /// Docker kills what has not ended 10 s after it was asked to. What is stored is whole at any
  /// time.
  private static final Duration LONGEST_STOP = Duration.ofSeconds(9);

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
      case Unregistered unregistered -> setUp(unregistered);
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
    out.println(
        "Quorate takes webhooks at %s/webhook; stop it with Ctrl-C."
            .formatted(settings.address().origin(bot.port())));
    awaitStop(bot::close);
    return 0;
  }

  private int setUp(Unregistered unregistered) throws InterruptedException {
    SettingUp settingUp =
        SettingUp.start(
            unregistered, () -> Settings.from(environment), InstantSource.system(), version);
    out.println(
        """
        Quorate has no GitHub App yet. Open this link in your browser to create one; it is good
        once and for an hour:

          %s%s

        If you reach Quorate at another address, put that in place of the part before /setup.
        To use an App that you have, stop Quorate and set APP_ID; see README.\
        """
            .formatted(unregistered.address().origin(settingUp.port()), settingUp.linkPath()));
    awaitStop(settingUp::close);
    return 0;
  }

  private static void awaitStop(Runnable close) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  closeInTime(close);
                  stopped.countDown();
                },
                "stop"));
    stopped.await();
  }

  private static void closeInTime(Runnable close) {
    try {
      if (!Thread.ofPlatform().name("close").start(close).join(LONGEST_STOP)) {
        // not a constant of the class: no log may begin before `sandbox` has said what it tells
        LoggerFactory.getLogger(ServeCommand.class)
            .warn("Not all could be ended in order; the next start goes on from what is stored");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
