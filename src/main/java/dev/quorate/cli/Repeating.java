package dev.quorate.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something at once, and again after every interval; sooner after it failed.
final class Repeating implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Repeating.class);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final String name;
  private final Duration interval;
  private final BooleanSupplier work;
  private final ScheduledExecutorService timer;

  /// @param name for logs, such as `sweep`
  /// @param work says whether it could be done
  Repeating(String name, Duration interval, BooleanSupplier work) {
    this.name = name;
    this.interval = interval;
    this.work = work;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
  }

  void start() {
    startAfter(Duration.ZERO);
  }

  private void startAfter(Duration wait) {
    try {
      var _ = timer.schedule(this::run, wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      log.debug("The {} has ended", name);
    }
  }

  private void run() {
    boolean done = false;
    try {
      done = work.getAsBoolean();
    } catch (RuntimeException e) {
      log.error("The {} failed; it is repeated", name, e);
    }
    startAfter(done || interval.compareTo(LONGEST_RETRY) < 0 ? interval : LONGEST_RETRY);
  }

  /// Interrupts what it does.
  @Override
  public void close() {
    timer.shutdownNow();
    try {
      boolean _ = timer.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
