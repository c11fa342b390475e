package dev.quorate.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Account;
import dev.quorate.history.Event;
import dev.quorate.history.ReviewState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// R12.3: adding an approval by review or command never makes an outcome worse, adding an objection
/// never makes it better.
class MonotonicityPropertyTest {
  /// From worst to best.
  private static final List<Outcome> ORDER =
      List.of(Outcome.ERROR, Outcome.NONE, Outcome.BLOCKED, Outcome.WAITING, Outcome.PASS);

  @Property(tries = 500, seed = "4", shrinking = ShrinkingMode.OFF)
  void anApprovalMakesNothingWorse(@ForAll long seed) {
    Random random = new Random(seed);
    Account by = RandomHistory.anybody(random);
    Instant at = RandomHistory.anyInstant(random);
    Event approval =
        random.nextBoolean()
            ? RandomHistory.comment(at, by, "/approve")
            : RandomHistory.review(at, by, ReviewState.APPROVED);
    RandomHistory history = RandomHistory.of(seed, random.nextInt(20));
    for (Instant now : later(at, random)) {
      assertThat(rank(history.with(approval), now)).isGreaterThanOrEqualTo(rank(history, now));
    }
  }

  @Property(tries = 500, seed = "5", shrinking = ShrinkingMode.OFF)
  void anObjectionMakesNothingBetter(@ForAll long seed) {
    Random random = new Random(seed);
    Account by = RandomHistory.anybody(random);
    Instant at = RandomHistory.anyInstant(random);
    Event objection =
        random.nextBoolean()
            ? RandomHistory.comment(at, by, "/object no")
            : RandomHistory.review(at, by, ReviewState.CHANGES_REQUESTED);
    RandomHistory history = RandomHistory.of(seed, random.nextInt(20));
    for (Instant now : later(at, random)) {
      assertThat(rank(history.with(objection), now)).isLessThanOrEqualTo(rank(history, now));
    }
  }

  private static List<Instant> later(Instant at, Random random) {
    return List.of(at, at.plus(Duration.ofHours(random.nextInt(60))), at.plus(Duration.ofDays(15)));
  }

  private static int rank(RandomHistory history, Instant now) {
    return ORDER.indexOf(history.judgeAt(now).outcome());
  }
}
