package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.DeliveryLog;
import dev.quorate.forge.ForgeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which deliveries are asked for again.
class RedeliveryTest {
  private static final Instant NOW = Instant.parse("2026-01-06T12:00:00Z");

  /// GitHub's log; what it refuses, it refuses.
  private static final class Log implements DeliveryLog {
    final List<Attempt> attempts = new ArrayList<>();
    final Map<Long, ForgeException> refused = new HashMap<>();
    final List<Long> asked = new ArrayList<>();
    Optional<Instant> since = Optional.empty();

    Log attempt(long id, String guid, boolean delivered) {
      attempts.add(new Attempt(id, guid, NOW, delivered));
      return this;
    }

    @Override
    public List<Attempt> listAttempts(Instant since) {
      this.since = Optional.of(since);
      return attempts;
    }

    @Override
    public void redeliver(long attemptId) {
      asked.add(attemptId);
      if (refused.containsKey(attemptId)) {
        throw refused.get(attemptId);
      }
    }
  }

  private static List<Long> asked(Log log) {
    new Redelivery(log, () -> NOW).run();
    return log.asked;
  }

  @Test
  void asksOnceForEachEventThatNeverArrivedOldestFirst() {
    Log log =
        new Log()
            .attempt(9, "a", false)
            .attempt(8, "b", true)
            .attempt(7, "c", false)
            .attempt(6, "b", false)
            .attempt(5, "a", false);
    assertThat(asked(log)).containsExactly(7L, 9L);
    assertThat(log.since).contains(NOW.minus(Duration.ofDays(3)));
  }

  @Test
  void goesOnAfterOneThatIsRefused() {
    Log log = new Log().attempt(2, "a", false).attempt(1, "b", false);
    log.refused.put(1L, new ForgeException("422", Optional.empty()));
    assertThat(asked(log)).containsExactly(1L, 2L);
  }

  @Test
  void endsWhenGitHubWantsToBeLeftAlone() {
    Log log = new Log().attempt(2, "a", false).attempt(1, "b", false);
    log.refused.put(1L, new ForgeException("429", Optional.of(Duration.ofMinutes(1))));
    assertThat(asked(log)).containsExactly(1L);
  }
}
