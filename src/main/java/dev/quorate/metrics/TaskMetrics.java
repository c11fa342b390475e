package dev.quorate.metrics;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// What is done again and again: the sweep, the reconciliation.
final class TaskMetrics {
  private final InstantSource clock;
  private final Map<String, Instant> lastDone = new ConcurrentHashMap<>();
  private final Gauge duration;

  TaskMetrics(PrometheusRegistry registry, InstantSource clock) {
    this.clock = clock;
    GaugeWithCallback.builder()
        .name("quorate_task_age_seconds")
        .help("Since the task was last done; since the start where it never was.")
        .labelNames("task")
        .callback(
            callback ->
                lastDone.forEach(
                    (task, at) ->
                        callback.call(
                            Metrics.seconds(Duration.between(at, clock.instant())), task)))
        .register(registry);
    duration =
        Gauge.builder()
            .name("quorate_task_duration_seconds")
            .help("How long the task took when it was last done.")
            .labelNames("task")
            .withoutExemplars()
            .register(registry);
  }

  BooleanSupplier timed(String task, BooleanSupplier work) {
    lastDone.put(task, clock.instant());
    return () -> {
      Instant begun = clock.instant();
      boolean done = work.getAsBoolean();
      if (done) {
        Instant end = clock.instant();
        lastDone.put(task, end);
        duration.labelValues(task).set(Metrics.seconds(Duration.between(begun, end)));
      }
      return done;
    };
  }
}
