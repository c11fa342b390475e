package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.Forge;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobHandler;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.JobState;
import dev.quorate.queue.Runner;
import dev.quorate.queue.RunnerLimits;
import dev.quorate.queue.Sighting;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPulls;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Thousands of changes and hints while the pull requests are really evaluated: the check that
/// stands in the end is that of the last state. The machine decides the order in which things
/// happen; what must hold, holds for each.
@Timeout(120)
class EvaluationStormTest {
  private static final int PULLS = 10;
  private static final int SENDERS = 12;
  private static final int HINTS_EACH = 200;

  /// So many hints of each sender wait before anything is evaluated.
  private static final int HINTS_FIRST = 20;

  private static final long SEED = 20_260_105;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_ACTS = Duration.ofSeconds(2);

  private final HandClock clock = new HandClock(Bench.START);
  private final MemoryForge forge = new MemoryForge(clock);
  private final List<StormPull> pulls =
      IntStream.range(0, PULLS)
          .mapToObj(i -> new StormPull(forge.open("zoe", "head " + i), i % 2 == 0))
          .toList();
  private final Set<Job> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicInteger overlaps = new AtomicInteger();
  private final AtomicInteger lonely = new AtomicInteger();
  private final CountDownLatch hinted = new CountDownLatch(SENDERS);
  private final CountDownLatch twoAtOnce = new CountDownLatch(2);
  private final Database database;
  private final JobQueue queue;
  private final Runner runner;

  EvaluationStormTest(@TempDir Path folder) {
    forge.file(".github/quorate.yml", Bench.ONE_APPROVAL);
    database = Database.open(folder.resolve("quorate.db"));
    queue = new JobQueue(database);
    Worker worker =
        new Worker(
            oneAtATime(forge),
            queue,
            new Ledger(database, clock),
            new WatchedPulls(database),
            new PostedVerdicts(database),
            clock);
    runner = new Runner(queue, watched(worker), clock, RunnerLimits.DEFAULT);
  }

  @AfterEach
  void close() {
    runner.close();
    database.close();
  }

  @Test
  void theLastVerdictIsThatOfTheLastState() {
    runner.start();
    storm();
    awaitQuiet();
    assertThat(overlaps).as("runs of a pull request that was running").hasValue(0);
    assertThat(lonely).as("runs that waited in vain for another at once").hasValue(0);
    assertThat(runs.get()).isPositive().isLessThan(SENDERS * HINTS_EACH);
    for (StormPull each : pulls) {
      assertThat(each.right()).as(each.pull.nodeId()).contains(check(each).result());
    }
    List<CheckRunPost> standing = pulls.stream().map(EvaluationStormTest::check).toList();
    forge.faults().forget();
    pulls.forEach(each -> queue.hint(List.of(new Hint(job(each), clock.instant()))));
    awaitQuiet();
    assertThat(forge.faults().calls()).contains("findPull");
    assertThat(forge.faults().writes()).as("written by looking once more").isEmpty();
    assertThat(pulls.stream().map(EvaluationStormTest::check)).isEqualTo(standing);
  }

  private void storm() {
    RandomGenerator.SplittableGenerator seed =
        RandomGeneratorFactory.<RandomGenerator.SplittableGenerator>of("L64X128MixRandom")
            .create(SEED);
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, SENDERS)
          .mapToObj(_ -> seed.split())
          .forEach(chance -> senders.execute(() -> send(chance)));
    }
  }

  private void send(RandomGenerator chance) {
    for (int i = 0; i < HINTS_EACH; i++) {
      if (i == HINTS_FIRST) {
        hinted.countDown();
      }
      StormPull each = pulls.get(chance.nextInt(PULLS));
      Hint hint;
      synchronized (forge) {
        clock.advance(BETWEEN_ACTS);
        boolean pushed = each.act(chance);
        hint =
            new Hint(job(each), clock.instant(), pushed ? List.of(pushed(each.pull)) : List.of());
      }
      queue.hint(List.of(hint));
    }
  }

  private Sighting pushed(MemoryPull pull) {
    String body = "{\"action\":\"synchronize\",\"head_sha\":\"%s\"}".formatted(pull.head().value());
    return new Sighting("pull_request", clock.instant(), body);
  }

  private void awaitQuiet() {
    Instant end = Instant.now().plus(PATIENCE);
    while (!pulls.stream().allMatch(this::isQuiet)) {
      assertThat(Instant.now()).as("waited in vain").isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private boolean isQuiet(StormPull each) {
    Optional<JobState> state = queue.find(job(each));
    return state.isEmpty()
        || (!state.get().running() && state.get().dueAt().isAfter(clock.instant()));
  }

  private static Job job(StormPull each) {
    return Repositories.job(each.pull.address());
  }

  private static CheckRunPost check(StormPull each) {
    return each.pull.runs.newest(each.pull.head(), "governance").orElseThrow();
  }

  /// GitHub does one thing at a time; between two of them anything may happen.
  private static Forge oneAtATime(MemoryForge forge) {
    return (Forge)
        Proxy.newProxyInstance(
            Forge.class.getClassLoader(),
            new Class<?>[] {Forge.class},
            (_, method, arguments) -> {
              synchronized (forge) {
                try {
                  return method.invoke(forge, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }
            });
  }

  private JobHandler watched(Worker worker) {
    return claimed -> {
      if (!running.add(claimed.job())) {
        overlaps.incrementAndGet();
      }
      runs.incrementAndGet();
      twoAtOnce.countDown();
      if (!waited(twoAtOnce) || !waited(hinted)) {
        lonely.incrementAndGet();
      }
      try {
        return worker.run(claimed);
      } finally {
        running.remove(claimed.job());
      }
    };
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
