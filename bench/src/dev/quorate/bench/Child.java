package dev.quorate.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A process that is measured: the bot, or the probe.
final class Child implements AutoCloseable {
  /// What a process prints before the port it listens on.
  static final String READY = "listens on http://127.0.0.1:";

  private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Process process;
  private final int port;
  private final Duration readyAfter;

  private Child(Process process, int port, Duration readyAfter) {
    this.process = process;
    this.port = port;
    this.readyAfter = readyAfter;
  }

  /// Starts it, and returns when it has printed its port.
  ///
  /// @param log takes what it writes to its standard error
  static Child start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    long start = System.nanoTime();
    Process process = builder.start();
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        return new Child(process, Integer.parseInt(port.group(1)), taken);
      }
    }
    throw new IllegalStateException(command + " ended without listening; see " + log);
  }

  int port() {
    return port;
  }

  /// From its start to its listening.
  Duration readyAfter() {
    return readyAfter;
  }

  /// The processor time that it has taken so far, on all cores.
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The most that was ever resident, in MB.
  long mostResidentMegabytes() throws IOException {
    return status("VmHWM");
  }

  private long status(String field) throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .map(kilobytes -> kilobytes / 1024)
        .findFirst()
        .orElseThrow();
  }

  /// The bytes of all objects that live, after a full collection.
  long liveBytes() throws IOException {
    Process jcmd =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/jcmd",
                String.valueOf(process.pid()),
                "GC.class_histogram")
            .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
            .start();
    return jcmd.inputReader()
        .lines()
        .filter(line -> line.startsWith("Total"))
        .map(line -> line.strip().split("\\s+", -1)[2])
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
    }
  }
}
