package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.committee.TableRef;
import dev.quorate.policy.Policy;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.sandbox.Script;
import dev.quorate.yaml.Problem;
import io.javalin.util.JavalinBindException;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `quorate sandbox`: a rehearsal, until it is told to stop.
@Command(
    name = "sandbox",
    description =
        "Rehearse rules: the whole bot at a GitHub of its own, on a page in your browser.",
    footer = "Needs neither an App nor GitHub, and leaves nothing behind.")
final class SandboxCommand implements Callable<Integer> {
  private static final String LOG_LEVEL = "LOG_LEVEL";
  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The config to rehearse; tables of members are read beside it. Without it, the"
              + " charter's.")
  private Optional<Path> config = Optional.empty();

  @Mixin private final ExtendsOption extended = new ExtendsOption();

  @Option(names = "--port", paramLabel = "PORT", description = "Where the page is; any free one.")
  private int port;

  @Option(names = "--no-browser", description = "Print the link, and do not open it.")
  private boolean quiet;

  private final String version;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;
  private final InstantSource clock;

  SandboxCommand(
      String version,
      PrintWriter out,
      PrintWriter err,
      Map<String, String> environment,
      InstantSource clock) {
    this.version = version;
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      err.println("quorate: --port " + port + ": a port is a number from 0 to 65535");
      return 2;
    }
    Optional<Script> script = script();
    if (script.isEmpty()) {
      return 1;
    }
    if (!environment.containsKey(LOG_LEVEL)) {
      System.setProperty(LOG_LEVEL, "ERROR"); // what the bot does shows on the page
    }
    out.println("Setting the stage and playing the story so far …");
    out.flush();
    RunningSandbox sandbox;
    try {
      sandbox = RunningSandbox.start(script.get(), port, clock, version);
    } catch (JavalinBindException e) {
      err.println(
          "quorate: port %d is taken; name another by --port, or none for any that is free"
              .formatted(port));
      return 1;
    }
    out.println("The rehearsal is at %s; stop it with Ctrl-C.".formatted(sandbox.address()));
    out.flush();
    if (!quiet) {
      openBrowser(sandbox.address());
    }
    awaitStop(sandbox);
    return 0;
  }

  private Optional<Script> script() throws IOException {
    if (config.isEmpty()) {
      return Optional.of(Script.charter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }
    ConfigOnDisk read = ConfigOnDisk.read(config.get(), extended.files());
    read.missing()
        .forEach(
            repository ->
                err.println(
                    "quorate: %s extends the config of %s; give it with --extends %s=FILE"
                        .formatted(config.get(), repository, repository)));
    return switch (read.reading()) {
      case PolicyReading.Invalid(List<Problem> problems) -> {
        problems.forEach(problem -> err.println(TerminalText.lines(problem.toString())));
        yield Optional.empty();
      }
      case PolicyReading.Valid(Policy policy) ->
          read.missing().isEmpty()
              ? Optional.of(
                  Script.own(
                      read.text(),
                      policy,
                      tables(root(config.get()), policy),
                      ConfigOnDisk.texts(extended.files())))
              : Optional.empty();
    };
  }

  /// The repository's folder, where the config lies in it as GitHub wants it; else the config's
  /// own.
  private static Path root(Path config) {
    Path folder = config.toAbsolutePath().normalize().resolveSibling("");
    return folder.endsWith(".github") ? folder.resolveSibling("") : folder;
  }

  private static Map<String, String> tables(Path root, Policy policy) throws IOException {
    Map<String, String> files = new HashMap<>();
    for (TableRef table : policy.sources().tables()) {
      if (table.repository().isEmpty()) {
        files.put(table.path(), TextFile.read(root.resolve(table.path())));
      }
    }
    return files;
  }

  /// Where there is no desktop, the link that was printed is all there is.
  private static void openBrowser(URI address) {
    if (!GraphicsEnvironment.isHeadless()
        && Desktop.isDesktopSupported()
        && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
      try {
        Desktop.getDesktop().browse(address);
      } catch (IOException _) {
        // the link is printed
      }
    }
  }

  private static void awaitStop(RunningSandbox sandbox) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  sandbox.close();
                  stopped.countDown();
                },
                "stop"));
    stopped.await();
  }
}
