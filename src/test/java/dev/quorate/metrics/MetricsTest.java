package dev.quorate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.ApiUse;
import dev.quorate.forge.RateBudget;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.store.Database;
import dev.quorate.worker.HandClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
  private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");

  private final HandClock clock = new HandClock(NOON);
  private final Metrics metrics = new Metrics("1.2.3", clock);
  @TempDir Path folder;
  private Database database;
  private JobQueue queue;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("quorate.db"));
    queue = new JobQueue(database);
    metrics.watch(queue, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> text() {
    return new String(metrics.text(), StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void countsDeliveriesByEventAndStatus() {
    metrics.delivered(Optional.of("issue_comment"), 202);
    metrics.delivered(Optional.of("issue_comment"), 202);
    metrics.delivered(Optional.of("ping"), 204);
    assertThat(text())
        .contains(
            "quorate_deliveries_total{event=\"issue_comment\",status=\"202\"} 2.0",
            "quorate_deliveries_total{event=\"ping\",status=\"204\"} 1.0");
  }

  @Test
  void countsTogetherWhatGitHubDidNotSign() {
    metrics.delivered(Optional.empty(), 401);
    metrics.delivered(Optional.empty(), 401);
    assertThat(text()).contains("quorate_deliveries_total{event=\"none\",status=\"401\"} 2.0");
  }

  @Test
  void countsVerdictsAndHowLongTheyTook() {
    metrics.decided("pass");
    metrics.posted(Duration.ofMillis(40));
    metrics.posted(Duration.ofMillis(-1));
    assertThat(text())
        .contains(
            "quorate_verdicts_total{outcome=\"pass\"} 1.0",
            "quorate_verdict_lag_seconds_bucket{le=\"0.025\"} 1",
            "quorate_verdict_lag_seconds_bucket{le=\"0.05\"} 2",
            "quorate_verdict_lag_seconds_count 2");
  }

  @Test
  void measuresTheJobs() {
    assertThat(text()).contains("quorate_jobs_due 0.0", "quorate_jobs_oldest_due_age_seconds 0.0");
    queue.hint(
        List.of(
            new Hint(new Job.InstallationJob(1), NOON),
            new Hint(new Job.InstallationJob(2), NOON.minusSeconds(90)),
            new Hint(new Job.InstallationJob(3), NOON.plusSeconds(1))));
    assertThat(text())
        .contains(
            "quorate_jobs_due 2.0",
            "quorate_jobs_oldest_due_age_seconds 90.0",
            "quorate_jobs_failing 0.0");
    queue.fail(queue.claim(NOON, 1).getFirst().lease(), NOON, NOON.plusSeconds(60), "no luck");
    clock.advance(Duration.ofHours(24));
    assertThat(text()).contains("quorate_jobs_failing 1.0");
  }

  @Test
  void measuresTasksThatWereDone() {
    BooleanSupplier sweep =
        metrics.timed(
            "sweep",
            () -> {
              clock.advance(Duration.ofSeconds(3));
              return clock.instant().isAfter(NOON.plusSeconds(20));
            });
    clock.advance(Duration.ofSeconds(10));
    assertThat(sweep.getAsBoolean()).isFalse();
    assertThat(text())
        .contains("quorate_task_age_seconds{task=\"sweep\"} 13.0")
        .noneMatch(line -> line.startsWith("quorate_task_duration_seconds{"));
    clock.advance(Duration.ofSeconds(10));
    assertThat(sweep.getAsBoolean()).isTrue();
    clock.advance(Duration.ofSeconds(5));
    assertThat(text())
        .contains(
            "quorate_task_age_seconds{task=\"sweep\"} 5.0",
            "quorate_task_duration_seconds{task=\"sweep\"} 3.0");
  }

  @Test
  void namesWhatItsDocumentNames() throws Exception {
    everythingHappens();
    Set<String> shown =
        text().stream()
            .filter(line -> line.startsWith("# TYPE "))
            .map(line -> line.split(" ", -1)[2])
            .collect(Collectors.toSet());
    Set<String> documented =
        Pattern.compile("(?m)^\\| `(quorate_\\w+)` \\|")
            .matcher(Files.readString(Path.of("docs/operations/metrics.md")))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toSet());
    assertThat(shown).isEqualTo(documented);
  }

  @Test
  void measuresTheOpenPullRequests() {
    metrics.watchPulls(() -> Map.of("waiting", 3));
    assertThat(text())
        .contains(
            "quorate_open_pulls{outcome=\"waiting\"} 3.0",
            "quorate_open_pulls{outcome=\"pass\"} 0.0");
  }

  private void everythingHappens() {
    metrics.mailed("sent");
    metrics.watchPulls(Map::of);
    metrics.watch(
        () ->
            List.of(
                new ApiUse(
                    Optional.of(9L),
                    Map.of("rest", 4L),
                    Map.of("core", new RateBudget(5000, 4996, NOON)))));
    metrics.delivered(Optional.of("ping"), 204);
    metrics.decided("pass");
    metrics.posted(Duration.ZERO);
    assertThat(metrics.timed("sweep", () -> true).getAsBoolean()).isTrue();
    assertThat(text())
        .contains(
            "quorate_github_requests_total{api=\"rest\",installation=\"9\"} 4.0",
            "quorate_github_budget_remaining{installation=\"9\",resource=\"core\"} 4996.0",
            "quorate_github_budget_limit{installation=\"9\",resource=\"core\"} 5000.0");
  }
}
