package dev.quorate.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// How the open pull requests stand.
final class PullMetrics {
  /// Each is always there, so that none keeps a number that is no longer true.
  private static final List<String> OUTCOMES = List.of("pass", "waiting", "blocked", "error");

  private PullMetrics() {}

  static void register(PrometheusRegistry registry, Supplier<Map<String, Integer>> counts) {
    GaugeWithCallback.builder()
        .name("quorate_open_pulls")
        .help("Open pull requests, by the outcome last posted.")
        .labelNames("outcome")
        .callback(
            callback -> {
              Map<String, Integer> now = counts.get();
              OUTCOMES.forEach(
                  outcome -> callback.call(now.getOrDefault(outcome, 0).doubleValue(), outcome));
            })
        .register(registry);
  }
}
