package dev.quorate.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.store.Database;
import dev.quorate.store.DatabaseKind;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Thousands of hints while the jobs they hint at run: the last run of each must have begun after
/// the last change, no job may run twice at once, and no sighting may be lost.
@Timeout(60)
@ParameterizedClass
@EnumSource(DatabaseKind.class)
class HintStormTest {
  private static final int PULLS = 12;
  private static final int SENDERS = 16;
  private static final int HINTS_EACH = 300;
  private static final InstantSource CLOCK = InstantSource.system();

  @Parameter DatabaseKind kind;
  @TempDir Path folder;

  private final List<Pull> pulls = IntStream.range(0, PULLS).mapToObj(Pull::new).toList();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicInteger overlaps = new AtomicInteger();
  private final AtomicBoolean storming = new AtomicBoolean(true);
  private final CountDownLatch calm = new CountDownLatch(1);

  /// What a pull request is on GitHub, and what the bot last said of it.
  private static final class Pull {
    final Job job;
    final AtomicInteger state = new AtomicInteger();
    final AtomicInteger said = new AtomicInteger();
    final AtomicBoolean running = new AtomicBoolean();

    Pull(int index) {
      job = new Job.PullJob(1, 7, "octo/repo", index + 1);
    }
  }

  @Test
  void noChangeIsMissed() throws InterruptedException {
    try (Database database = kind.open(kind.newDatabase(folder))) {
      JobQueue queue = new JobQueue(database);
      try (Runner runner = new Runner(queue, this::run, CLOCK, RunnerLimits.DEFAULT)) {
        runner.start();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
          IntStream.range(0, SENDERS)
              .forEach(sender -> senders.execute(() -> storm(queue, sender)));
        }
        storming.set(false);
        noteCalm();
        assertThat(calm.await(40, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(overlaps).hasValue(0);
      assertThat(seen).hasSize(SENDERS * HINTS_EACH);
      assertThat(runs).hasPositiveValue();
      assertThat(pulls).allMatch(pull -> queue.find(pull.job).isEmpty());
    }
  }

  private void storm(JobQueue queue, int sender) {
    for (int i = 0; i < HINTS_EACH; i++) {
      Pull pull = pulls.get((sender * 31 + i * 7) % PULLS);
      pull.state.incrementAndGet();
      String body = "\"" + sender + "/" + i + "\"";
      Sighting sighting = new Sighting("test", CLOCK.instant(), body);
      queue.hint(List.of(new Hint(pull.job, CLOCK.instant(), List.of(sighting))));
    }
  }

  private Outcome run(Claimed claimed) {
    Pull pull = pulls.get(((Job.PullJob) claimed.job()).pullNumber() - 1);
    if (!pull.running.compareAndSet(false, true)) {
      overlaps.incrementAndGet();
    }
    int state = pull.state.get();
    boolean bad = runs.incrementAndGet() % 5 == 0;
    if (!bad) {
      claimed.sightings().forEach(sighting -> seen.add(sighting.body()));
      pull.said.set(state);
    }
    pull.running.set(false);
    noteCalm();
    return bad
        ? new Outcome.Retry(CLOCK.instant(), "bad luck")
        : new Outcome.Done(Optional.empty());
  }

  private void noteCalm() {
    boolean allSaid = pulls.stream().allMatch(pull -> pull.said.get() == pull.state.get());
    if (!storming.get() && allSaid && seen.size() == SENDERS * HINTS_EACH) {
      calm.countDown();
    }
  }
}
