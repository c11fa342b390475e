package dev.quorate.cli;

import dev.quorate.worker.Sweep;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sweeps at once, and again after every interval.
final class SweepTimer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SweepTimer.class);

  private final Sweep sweep;
  private final Duration interval;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sweep").factory());

  SweepTimer(Sweep sweep, Duration interval) {
    this.sweep = sweep;
    this.interval = interval;
  }

  void start() {
    var _ = timer.scheduleWithFixedDelay(this::run, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    try {
      sweep.run();
    } catch (RuntimeException e) {
      log.error("A sweep failed; the next one is in {}", interval, e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
