package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.ForgeException;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.queue.Claimed;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Lease;
import dev.quorate.queue.Outcome;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPulls;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a job is tried again that GitHub refused.
class WaitingTest {
  private static final Instant NOW = Instant.parse("2026-01-06T12:00:00Z");
  private static final Job JOB = new Job.RepositoryJob(9, 501, "finops/spec");
  private static final RepositoryAddress REPOSITORY =
      new RepositoryAddress(9, 501, "finops", "spec");

  @TempDir private Path folder;

  private final ListsOnly forge = new ListsOnly();
  private Database database;
  private Worker worker;

  @BeforeEach
  void open() {
    forge.pulls.put(REPOSITORY, List.of());
    database = Database.open(folder.resolve("quorate.db"));
    worker =
        new Worker(
            forge,
            new JobQueue(database),
            new Ledger(database, () -> NOW),
            new WatchedPulls(database),
            new PostedVerdicts(database),
            () -> NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Outcome run(ForgeException refusal, int attempts) {
    forge.refusals.put("pulls " + REPOSITORY.fullName(), refusal);
    return worker.run(
        new Claimed(
            JOB,
            new Lease(JOB.key(), 1, 1, 0),
            NOW,
            attempts,
            Optional.empty(),
            List.of(),
            Optional.empty()));
  }

  @Test
  void waitsAsLongAsGitHubSays() {
    assertThat(run(new ForgeException("429", Optional.of(Duration.ofMinutes(7))), 0))
        .isEqualTo(new Outcome.Retry(NOW.plus(Duration.ofMinutes(7)), "429"));
  }

  @Test
  void waitsLongerAfterManyFailures() {
    assertThat(run(new ForgeException("429", Optional.of(Duration.ofMinutes(1))), 20))
        .isInstanceOfSatisfying(
            Outcome.Retry.class,
            retry -> assertThat(retry.at()).isAfter(NOW.plus(Duration.ofMinutes(7))));
  }

  @Test
  void waitsAtLeastHalfASecond() {
    assertThat(run(new ForgeException("502", Optional.empty()), 0))
        .isInstanceOfSatisfying(
            Outcome.Retry.class,
            retry -> assertThat(retry.at()).isBetween(NOW.plusMillis(500), NOW.plusSeconds(1)));
  }

  @Test
  void whatWasNotEvenAskedHasNotFailed() {
    assertThat(run(ForgeException.unsent("later", Duration.ofSeconds(9)), 20))
        .isEqualTo(new Outcome.Wait(NOW.plusSeconds(9), "later"));
  }

  @Test
  void endsWhenTheInstallationIsGone() {
    ForgeException refusal = new ForgeException("401", Optional.empty());
    assertThat(run(refusal, 1)).isInstanceOf(Outcome.Retry.class);
    forge.pulls.remove(REPOSITORY);
    assertThat(run(refusal, 0)).isInstanceOf(Outcome.Retry.class);
    assertThat(run(refusal, 1)).isInstanceOf(Outcome.Done.class);
    forge.broken.add("installations");
    assertThat(run(refusal, 1)).isInstanceOf(Outcome.Retry.class);
  }
}
