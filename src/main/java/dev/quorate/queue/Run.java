package dev.quorate.queue;

import dev.quorate.store.OvertakenException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of a job: what the handler does, caught, and the lease given back accordingly.
final class Run {
  private static final Logger log = LoggerFactory.getLogger(Run.class);

  private final JobQueue queue;
  private final JobHandler handler;
  private final InstantSource clock;
  private final Backoff backoff;

  Run(JobQueue queue, JobHandler handler, InstantSource clock, Backoff backoff) {
    this.queue = queue;
    this.handler = handler;
    this.clock = clock;
    this.backoff = backoff;
  }

  /// Runs the handler. Here alone the unexpected is caught: anything, or the job would stay leased.
  Outcome outcome(Claimed job) {
    try {
      return queue.under(job.lease(), () -> handler.run(job));
    } catch (OvertakenException e) {
      log.info("Job {} is begun anew: {}", job.lease().key(), e.getMessage());
      return new Outcome.Wait(clock.instant(), String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      int failures = job.attempts() + 1;
      Instant at = clock.instant().plus(backoff.after(failures, ThreadLocalRandom.current()));
      log.atError()
          .setCause(e)
          .addKeyValue("job", job.lease().key())
          .addKeyValue("failures", failures)
          .addKeyValue("retryAt", at)
          .log("A job failed unexpectedly");
      return new Outcome.Retry(at, e.toString());
    }
  }

  void settle(Lease lease, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done(var recheckAt) -> queue.complete(lease, recheckAt);
      case Outcome.Wait(Instant at, String why) -> queue.postpone(lease, at, why);
      case Outcome.Retry(Instant at, String why) -> queue.fail(lease, clock.instant(), at, why);
    }
  }
}
