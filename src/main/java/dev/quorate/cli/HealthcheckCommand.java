package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.settings.ListenAddress;
import dev.quorate.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `quorate healthcheck`: asks the bot on this machine how it is, for a container that has no other
/// program to ask with. One that is being set up is well.
@Command(
    name = "healthcheck",
    description = "Ask the bot at HOST and PORT whether it is well, by its /healthz.",
    footer = "Exits with 1 if it is not, or does not answer.")
final class HealthcheckCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;

  HealthcheckCommand(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Optional<ListenAddress> address = Settings.findAddress(environment);
    if (address.isEmpty()) {
      err.println("quorate: PORT is not a port");
      return 1;
    }
    return ask(address.get().origin(address.get().port()) + "/healthz");
  }

  private int ask(String page) {
    try {
      HttpURLConnection health = (HttpURLConnection) URI.create(page).toURL().openConnection();
      health.setConnectTimeout((int) PATIENCE.toMillis());
      health.setReadTimeout((int) PATIENCE.toMillis());
      boolean well = health.getResponseCode() == HttpURLConnection.HTTP_OK;
      try (var body = well ? health.getInputStream() : health.getErrorStream()) {
        String said =
            body == null ? "" : new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        (well ? out : err).println(TerminalText.lines(said));
      }
      return well ? 0 : 1;
    } catch (IOException e) {
      err.println("quorate: no answer from " + page + ": " + e.getMessage());
      return 1;
    }
  }
}
