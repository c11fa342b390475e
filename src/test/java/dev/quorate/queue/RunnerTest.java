package dev.quorate.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.store.Database;
import dev.quorate.store.DatabaseKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class RunnerTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Outcome DONE = new Outcome.Done(Optional.empty());
  private static final Job PULL = new Job.PullJob(1, 7, "octo/repo", 42);
  private static final InstantSource CLOCK = InstantSource.system();

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Database database;
  private JobQueue queue;

  @BeforeEach
  void open() {
    database = kind.open(kind.newDatabase(folder));
    queue = new JobQueue(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void runsByHandWhatIsDueAndNothingElse() {
    List<Instant> runs = new ArrayList<>();
    Runner runner =
        byHand(
            job -> {
              runs.add(job.dueAt());
              return new Outcome.Done(
                  job.dueAt().equals(NOW) ? Optional.of(NOW.plusSeconds(60)) : Optional.empty());
            });
    hint(PULL, NOW);
    assertThat(runner.runDue(NOW.minusMillis(1))).isZero();
    assertThat(runner.runDue(NOW)).isEqualTo(1);
    assertThat(runner.runDue(NOW.plusSeconds(59))).isZero();
    assertThat(runner.runDue(NOW.plusSeconds(60))).isEqualTo(1);
    assertThat(runner.runDue(NOW.plusSeconds(9999))).isZero();
    assertThat(runs).containsExactly(NOW, NOW.plusSeconds(60));
  }

  @Test
  void aHintDuringTheRunRunsItAgain() {
    List<Claimed> runs = new ArrayList<>();
    Runner runner =
        byHand(
            job -> {
              runs.add(job);
              if (runs.size() == 1) {
                hint(PULL, NOW);
              }
              return DONE;
            });
    hint(PULL, NOW);
    assertThat(runner.runDue(NOW)).isEqualTo(2);
    assertThat(queue.find(PULL)).isEmpty();
  }

  @Test
  void theUnexpectedIsTriedAgainLaterAndLater() {
    Runner runner =
        byHand(
            _ -> {
              throw new AssertionError("boom");
            });
    hint(PULL, NOW);
    runner.runDue(NOW);
    JobState once = queue.find(PULL).orElseThrow();
    assertThat(once.dueAt()).isBetween(NOW.plusMillis(500), NOW.plusSeconds(1));
    assertThat(once.lastError()).get().asString().contains("boom");
    runner.runDue(NOW.plusSeconds(1));
    JobState twice = queue.find(PULL).orElseThrow();
    assertThat(twice.attempts()).isEqualTo(2);
    assertThat(twice.dueAt()).isBetween(NOW.plusSeconds(1), NOW.plusSeconds(2));
  }

  @Test
  void aRetryWaitsAsLongAsTheHandlerSays() {
    Runner runner = byHand(_ -> new Outcome.Retry(NOW.plusSeconds(77), "rate limit"));
    hint(PULL, NOW);
    runner.runDue(NOW);
    assertThat(queue.find(PULL))
        .contains(new JobState(NOW.plusSeconds(77), false, 1, Optional.of("rate limit")));
  }

  @Test
  void aHintWakesIt() throws InterruptedException {
    BlockingQueue<Job> ran = new LinkedBlockingQueue<>();
    try (Runner _ = started(8, job -> noted(ran, job.job()))) {
      hint(PULL, CLOCK.instant());
      assertThat(ran.poll(5, TimeUnit.SECONDS)).isEqualTo(PULL);
    }
  }

  @Test
  void aTimerGoesOffAtItsInstantAndNotBefore() throws InterruptedException {
    BlockingQueue<Instant> ran = new LinkedBlockingQueue<>();
    Instant due = CLOCK.instant().plusMillis(1_300);
    try (Runner _ = started(8, _ -> noted(ran, CLOCK.instant()))) {
      hint(PULL, due);
      Instant at = ran.poll(10, TimeUnit.SECONDS);
      assertThat(at).isBetween(due, due.plusSeconds(2));
    }
  }

  @Test
  void runsAtMostSoManyAtOnce() throws InterruptedException {
    BlockingQueue<Job> running = new LinkedBlockingQueue<>();
    CountDownLatch gate = new CountDownLatch(1);
    try (Runner _ =
        started(
            3,
            job -> {
              running.add(job.job());
              await(gate);
              return DONE;
            })) {
      Instant now = CLOCK.instant();
      queue.hint(
          IntStream.rangeClosed(1, 10)
              .mapToObj(n -> new Hint(new Job.PullJob(1, 7, "octo/repo", n), now))
              .toList());
      for (int i = 0; i < 3; i++) {
        assertThat(running.poll(5, TimeUnit.SECONDS)).isNotNull();
      }
      assertThat(running.poll(100, TimeUnit.MILLISECONDS)).isNull();
      gate.countDown();
      for (int i = 0; i < 7; i++) {
        assertThat(running.poll(5, TimeUnit.SECONDS)).isNotNull();
      }
    }
  }

  @Test
  void stopsWhenWhatRunsIsDone() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    Runner runner =
        started(
            8,
            _ -> {
              begun.countDown();
              await(gate);
              return DONE;
            });
    assertThat(runner.problem()).isEmpty();
    hint(PULL, CLOCK.instant());
    begun.await();
    Thread closing = Thread.ofVirtual().start(runner::close);
    gate.countDown();
    closing.join();
    assertThat(queue.find(PULL)).isEmpty();
    assertThat(runner.problem()).contains("the runner has stopped");
  }

  @Test
  void whatDoesNotEndInTimeIsCutOffAndRunsAfterARestart() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    RunnerLimits hasty = new RunnerLimits(8, Duration.ofMillis(1), Backoff.DEFAULT);
    Runner runner =
        new Runner(
            queue,
            _ -> {
              begun.countDown();
              await(new CountDownLatch(1));
              return DONE;
            },
            CLOCK,
            hasty);
    runner.start();
    hint(PULL, NOW);
    begun.await();
    runner.close();
    assertThat(queue.find(PULL)).get().matches(JobState::running);
    queue.instances().leave();
    assertThat(new JobQueue(database).claim(NOW, 1)).extracting(Claimed::job).containsExactly(PULL);
  }

  @Test
  void catchesUpWithAClockThatWasMoved() {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    BlockingQueue<Instant> runs = new LinkedBlockingQueue<>();
    JobHandler handler =
        job -> {
          runs.add(job.dueAt());
          return new Outcome.Done(runs.size() < 3 ? Optional.of(now.get()) : Optional.empty());
        };
    try (Runner runner = new Runner(queue, handler, now::get, RunnerLimits.DEFAULT)) {
      hint(PULL, NOW.plusSeconds(3600));
      runner.start();
      assertThat(runner.catchUp(Duration.ofSeconds(20))).isTrue();
      assertThat(runs).isEmpty();

      now.set(NOW.plusSeconds(3600));
      assertThat(runner.catchUp(Duration.ofSeconds(20))).isTrue();
      assertThat(runs).hasSize(3);
    }
  }

  @Test
  void saysThatItIsNotStarted() {
    assertThat(byHand(_ -> DONE).problem()).contains("the runner has not been started");
  }

  private Runner byHand(JobHandler handler) {
    return new Runner(queue, handler, InstantSource.fixed(NOW), RunnerLimits.DEFAULT);
  }

  private Runner started(int concurrency, JobHandler handler) {
    RunnerLimits limits =
        new RunnerLimits(concurrency, RunnerLimits.DEFAULT.grace(), Backoff.DEFAULT);
    Runner runner = new Runner(queue, handler, CLOCK, limits);
    runner.start();
    return runner;
  }

  private void hint(Job job, Instant dueAt) {
    queue.hint(List.of(new Hint(job, dueAt)));
  }

  private static <T> Outcome noted(BlockingQueue<T> notes, T note) {
    notes.add(note);
    return DONE;
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
