package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.queue.JobQueue;
import dev.quorate.store.Database;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often each installation is swept.
class SweepTest {
  @TempDir private Path folder;

  private final ListsOnly forge = new ListsOnly();
  private Instant now = Instant.parse("2026-01-06T12:00:00Z");
  private Database database;
  private Sweep sweep;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("quorate.db"));
    sweep = new Sweep(forge, new JobQueue(database), new WatchedPulls(database), () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void upToTwoThousandAreAskedAboutInEverySweep() {
    assertThat(Sweep.rest(1)).isEmpty();
    assertThat(Sweep.rest(2_000)).isEmpty();
  }

  @Test
  void moreTakeAQuarterOfTheBudgetAndNoMore() {
    assertThat(Sweep.rest(2_101)).contains(Duration.ofMillis(63_360));
    assertThat(Sweep.rest(10_000)).contains(Duration.ofMinutes(4).plusSeconds(48));
    assertThat(Sweep.rest(100_000)).contains(Duration.ofMinutes(48));
  }

  @Test
  void anInstallationRestsWhileAnotherIsSwept() {
    watch(9, 2_101);
    watch(4, 1);
    sweep.run();
    forge.asked.clear();
    now = now.plusSeconds(63);
    sweep.run();
    assertThat(forge.asked).containsExactly("reactions 4");

    now = now.plusSeconds(1);
    forge.asked.clear();
    sweep.run();

    assertThat(forge.asked).contains("reactions 9", "reactions 4");
  }

  private void watch(long installation, int pulls) {
    WatchedPulls watched = new WatchedPulls(database);
    IntStream.rangeClosed(1, pulls)
        .parallel()
        .forEach(
            number ->
                watched.put(
                    new WatchedPull(
                        new LedgerSubject(installation, number),
                        installation,
                        "finops/spec",
                        "PR_" + installation + "_" + number,
                        "0".repeat(40),
                        Optional.empty(),
                        "/")));
  }
}
