package dev.quorate.metrics;

import dev.quorate.forge.ApiUse;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.function.Supplier;

/// What was asked of GitHub, and what may still be asked, for each installation.
final class ApiMetrics {
  /// The requests that the App makes as itself.
  private static final String APP = "app";

  private ApiMetrics() {}

  static void register(PrometheusRegistry registry, Supplier<List<ApiUse>> uses) {
    CounterWithCallback.builder()
        .name("quorate_github_requests_total")
        .help("Requests to GitHub, by installation (`app`: as the App itself) and API.")
        .labelNames("installation", "api")
        .callback(
            callback ->
                uses.get()
                    .forEach(
                        use ->
                            use.requests()
                                .forEach(
                                    (api, number) ->
                                        callback.call((double) number, name(use), api))))
        .register(registry);
    GaugeWithCallback.builder()
        .name("quorate_github_budget_remaining")
        .help("Requests or points left in the present period, by installation and resource.")
        .labelNames("installation", "resource")
        .callback(
            callback ->
                uses.get()
                    .forEach(
                        use ->
                            use.budgets()
                                .forEach(
                                    (resource, budget) ->
                                        callback.call(
                                            (double) budget.remaining(), name(use), resource))))
        .register(registry);
    GaugeWithCallback.builder()
        .name("quorate_github_budget_limit")
        .help("Requests or points of a whole period, by installation and resource.")
        .labelNames("installation", "resource")
        .callback(
            callback ->
                uses.get()
                    .forEach(
                        use ->
                            use.budgets()
                                .forEach(
                                    (resource, budget) ->
                                        callback.call(
                                            (double) budget.limit(), name(use), resource))))
        .register(registry);
  }

  private static String name(ApiUse use) {
    return use.installationId().map(String::valueOf).orElse(APP);
  }
}
