package dev.quorate.metrics;

import dev.quorate.forge.ApiUse;
import dev.quorate.queue.JobQueue;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What the bot tells Prometheus of itself. Each name is explained in docs/operations/metrics.md.
/// No label has a value that people outside can choose.
public final class Metrics {
  /// What [#text] is.
  public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  /// Deliveries that were refused carry no event: whoever sent them may have written anything.
  private static final String NO_EVENT = "none";

  /// In seconds. Half a second is good, an hour is a reconciliation that found a lost webhook.
  private static final double[] LAGS = {
    .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final Counter deliveries;
  private final Counter verdicts;
  private final Histogram lag;
  private final TaskMetrics tasks;

  /// @param version this build's
  public Metrics(String version, InstantSource clock) {
    deliveries =
        Counter.builder()
            .name("quorate_deliveries_total")
            .help("Webhook deliveries answered, by GitHub's event and the answer's status.")
            .labelNames("event", "status")
            .withoutExemplars()
            .register(registry);
    verdicts =
        Counter.builder()
            .name("quorate_verdicts_total")
            .help("Looks at pull requests that came to a verdict, by its outcome.")
            .labelNames("outcome")
            .withoutExemplars()
            .register(registry);
    lag =
        Histogram.builder()
            .name("quorate_verdict_lag_seconds")
            .help("From when a pull request was to be looked at until its verdict was posted.")
            .classicOnly()
            .classicUpperBounds(LAGS)
            .withoutExemplars()
            .register(registry);
    tasks = new TaskMetrics(registry, clock);
    Info.builder()
        .name("quorate_build_info")
        .help("The version that runs; always 1.")
        .labelNames("version")
        .register(registry)
        .setLabelValues(version);
  }

  /// Measures the jobs whenever somebody asks.
  public void watch(JobQueue queue, InstantSource clock) {
    JobMetrics.register(registry, queue, clock);
  }

  /// Measures what is asked of GitHub whenever somebody asks.
  public void watch(Supplier<List<ApiUse>> uses) {
    ApiMetrics.register(registry, uses);
  }

  /// Counts the open pull requests whenever somebody asks.
  ///
  /// @param counts by the word of their outcome (R8.1)
  public void watchPulls(Supplier<Map<String, Integer>> counts) {
    PullMetrics.register(registry, counts);
  }

  /// A delivery was answered.
  ///
  /// @param event the event by GitHub's name, of a delivery that GitHub signed
  public void delivered(Optional<String> event, int status) {
    deliveries.labelValues(event.orElse(NO_EVENT), Integer.toString(status)).inc();
  }

  /// A look came to a verdict.
  ///
  /// @param outcome by its word (R8.1)
  public void decided(String outcome) {
    verdicts.labelValues(outcome).inc();
  }

  /// A look is over, and what it decided is posted.
  public void posted(Duration since) {
    lag.observe(Math.max(0, seconds(since)));
  }

  /// The same work, with how long it takes and when it last succeeded.
  ///
  /// @param task its name, such as `sweep`
  /// @param work says whether it could be done
  public BooleanSupplier timed(String task, BooleanSupplier work) {
    return tasks.timed(task, work);
  }

  /// All of it as it stands, in Prometheus's text format.
  public byte[] text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(text, registry.scrape(), EscapingScheme.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory is written without fail", e);
    }
    return text.toByteArray();
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
