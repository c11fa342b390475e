package dev.quorate.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;

/// Wants verdicts of the bot, and takes the time until they are posted.
final class Verdicts {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final QuickGitHub github;
  private final Map<Integer, Long> posted = new ConcurrentHashMap<>();
  private volatile CountDownLatch missing = new CountDownLatch(0);

  Verdicts(QuickGitHub github) {
    this.github = github;
    github.onVerdict(this::posted);
  }

  private void posted(int pull) {
    if (posted.putIfAbsent(pull, System.nanoTime()) == null) {
      missing.countDown();
    }
  }

  private void expect(int count) {
    posted.clear();
    missing = new CountDownLatch(count);
  }

  /// Delivers for `count` pull requests from `first` on at once; gives the seconds until the last
  /// verdict.
  double burst(Child bot, int first, int count) throws InterruptedException {
    expect(count);
    IntUnaryOperator pull = i -> first + i;
    long start = System.nanoTime();
    new Load(bot.port(), 8, i -> Delivery.of(pull.applyAsInt(i))).atRate(1_000_000, count);
    await();
    return (System.nanoTime() - start) / 1e9;
  }

  /// Delivers for them one after the other, so many a second; gives the times from each
  /// acknowledgement to its verdict.
  Latencies paced(Child bot, int first, int count, int perSecond)
      throws IOException, InterruptedException {
    expect(count);
    long[] acknowledged = new long[count];
    long step = Duration.ofSeconds(1).toNanos() / perSecond;
    long begin = System.nanoTime();
    try (Connection connection = new Connection(bot.port())) {
      for (int i = 0; i < count; i++) {
        byte[] delivery = Delivery.of(first + i);
        LockSupport.parkNanos(begin + i * step - System.nanoTime());
        connection.send(delivery);
        acknowledged[i] = System.nanoTime();
      }
    }
    await();
    long[] taken = new long[count];
    for (int i = 0; i < count; i++) {
      taken[i] = posted.get(first + i) - acknowledged[i];
    }
    return new Latencies(taken);
  }

  private void await() throws InterruptedException {
    if (!missing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          missing.getCount() + " verdicts did not come; " + github.requests());
    }
  }
}
