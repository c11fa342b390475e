package dev.quorate.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs jobs when they are due: at once after a hint, and otherwise at the instant they wait for.
/// Each runs on a virtual thread of its own, so many at a time as [RunnerLimits] allow.
public final class Runner implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Runner.class);

  /// The clock may be set and a machine may sleep, so no wait trusts them for longer.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final JobQueue queue;
  private final InstantSource clock;
  private final RunnerLimits limits;
  private final Run run;
  private final Slots slots;
  private final Thread dispatcher = Thread.ofPlatform().name("runner").unstarted(this::dispatch);
  private volatile Optional<String> problem = Optional.of("the runner has not been started");

  public Runner(JobQueue queue, JobHandler handler, InstantSource clock, RunnerLimits limits) {
    this.queue = queue;
    this.clock = clock;
    this.limits = limits;
    this.run = new Run(queue, handler, clock, limits.backoff());
    this.slots = new Slots(limits.concurrency());
  }

  /// Runs all that is due at `now` in the caller's thread, one after the other, until nothing is:
  /// the way of tests, which move the clock by hand.
  ///
  /// @return how many runs that were
  public int runDue(Instant now) {
    int runs = 0;
    List<Claimed> claimed = queue.claim(now, 1);
    while (!claimed.isEmpty()) {
      Claimed job = claimed.getFirst();
      run.settle(job.lease(), run.outcome(job));
      runs++;
      claimed = queue.claim(now, 1);
    }
    return runs;
  }

  /// Begins to run jobs.
  public void start() {
    queue.listen(slots::wake);
    problem = Optional.empty();
    dispatcher.start();
  }

  /// Looks now for what is due, as after the clock was moved, and waits until nothing is due and
  /// nothing runs.
  ///
  /// @return false when that took longer
  public boolean catchUp(Duration atMost) {
    return slots.awaitIdle(() -> queue.isIdle(clock.instant()), atMost);
  }

  /// Whether it was ever started, even if it has stopped since.
  public boolean isStarted() {
    return dispatcher.getState() != Thread.State.NEW;
  }

  /// Why jobs are not run as they should; empty when they are.
  public Optional<String> problem() {
    return dispatcher.isAlive() || problem.isPresent()
        ? problem
        : Optional.of("the runner has stopped");
  }

  private void dispatch() {
    while (slots.awaitFree()) {
      try {
        dispatchDue();
        problem = Optional.empty();
      } catch (RuntimeException e) {
        if (problem.isEmpty()) {
          log.error("Cannot look for due jobs; trying again every second", e);
        }
        problem = Optional.of("due jobs cannot be read: " + e.getMessage());
        slots.awaitWake(LONGEST_WAIT);
      }
    }
  }

  private void dispatchDue() {
    Instant now = clock.instant();
    Optional<Instant> due = queue.nextDue();
    if (due.isPresent() && !due.get().isAfter(now)) {
      queue.claim(now, slots.free()).forEach(job -> slots.start(() -> runAndSettle(job)));
    } else {
      slots.awaitWake(
          due.map(d -> Duration.between(now, d)).filter(this::isShort).orElse(LONGEST_WAIT));
    }
  }

  private boolean isShort(Duration wait) {
    return wait.compareTo(LONGEST_WAIT) < 0;
  }

  /// While the database refuses, the job keeps its slot: its lease must be given back, or it would
  /// not run again before a restart.
  private void runAndSettle(Claimed job) {
    Outcome outcome = run.outcome(job);
    boolean settled = false;
    while (!settled && !slots.isCutOff()) {
      try {
        run.settle(job.lease(), outcome);
        settled = true;
      } catch (RuntimeException e) {
        log.error("Cannot store what came of job {}; trying again", job.lease().key(), e);
        slots.awaitCutOff(LONGEST_WAIT);
      }
    }
  }

  /// Starts nothing more, lets what runs finish for the time of grace, then interrupts it. A job
  /// cut off so is due again at the next start.
  @Override
  public void close() {
    slots.close();
    try {
      dispatcher.join();
      slots.end(limits.grace());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
