package dev.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.standin.App;
import dev.quorate.standin.StandIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bot in a process of its own, which can be killed.
final class BotProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("at (http://\\S+/webhook);");

  private final Process process;
  private final URI webhook;

  private BotProcess(Process process, URI webhook) {
    this.process = process;
    this.webhook = webhook;
  }

  /// Starts it and waits until it takes webhooks.
  ///
  /// @param main the class to run, and its arguments
  static BotProcess start(List<String> main, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"));
    builder.command().addAll(main);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    BufferedReader lines = process.inputReader();
    String line = lines.readLine();
    Matcher address = ADDRESS.matcher(String.valueOf(line));
    assertThat(address.find()).as("it says where it listens: %s", line).isTrue();
    return new BotProcess(process, URI.create(address.group(1)));
  }

  /// What the bot needs to know to serve the App at the stand-in.
  static Map<String, String> environment(StandIn github, App app, String databaseUrl) {
    return Map.of(
        "APP_ID",
        Long.toString(app.id()),
        "PRIVATE_KEY",
        pem(app.privateKey()),
        "WEBHOOK_SECRET",
        app.webhooks().secret(),
        "PORT",
        "0",
        "GITHUB_API_URL",
        github.restAddress().toString(),
        "DATABASE_URL",
        databaseUrl,
        "SWEEP_INTERVAL",
        "1h",
        "LOG_LEVEL",
        "error");
  }

  static String pem(PrivateKey key) {
    String text = Base64.getEncoder().encodeToString(key.getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----";
  }

  URI webhook() {
    return webhook;
  }

  /// SIGKILL.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /// SIGTERM; it finishes what it is at. Gives its exit status.
  int stop() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
