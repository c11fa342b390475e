package dev.quorate.metrics;

import dev.quorate.queue.JobQueue;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The jobs that should run, and those that fail.
final class JobMetrics {
  private JobMetrics() {}

  static void register(PrometheusRegistry registry, JobQueue queue, InstantSource clock) {
    GaugeWithCallback.builder()
        .name("quorate_jobs_due")
        .help("Jobs that are due and do not run yet.")
        .callback(callback -> callback.call(queue.backlog(clock.instant()).jobs()))
        .register(registry);
    GaugeWithCallback.builder()
        .name("quorate_jobs_oldest_due_age_seconds")
        .help("How long the oldest of the due jobs has waited; 0 without any.")
        .callback(
            callback -> {
              Instant now = clock.instant();
              Instant since = queue.backlog(now).since().orElse(now);
              callback.call(Metrics.seconds(Duration.between(since, now)));
            })
        .register(registry);
    GaugeWithCallback.builder()
        .name("quorate_jobs_failing")
        .help("Jobs of which no run has succeeded for 24 hours.")
        .callback(
            callback ->
                callback.call(
                    queue.failingSince(clock.instant().minus(JobQueue.LONG_FAILING)).jobs()))
        .register(registry);
  }
}
