package dev.quorate;

import dev.quorate.cli.Bot;
import dev.quorate.settings.Settings;
import java.time.Duration;
import java.time.InstantSource;

/// `quorate serve`, but for one thing: that a process was killed is noticed sooner.
final class HastyMain {
  private HastyMain() {}

  static void main() {
    Settings settings = (Settings) Settings.from(System.getenv());
    Bot bot = Bot.start(settings, InstantSource.system(), "a test", Duration.ofMillis(500));
    Runtime.getRuntime().addShutdownHook(new Thread(bot::close));
    System.out.println("at http://127.0.0.1:" + bot.port() + "/webhook;");
  }
}
