package dev.quorate.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// R4.3: the instants that a verdict names are those at which time alone turns it.
class ForecastPropertyTest {
  private static final Duration STEP = Duration.ofMinutes(90);
  private static final Duration HORIZON = Duration.ofDays(20);

  @Property(tries = 60, seed = "6", shrinking = ShrinkingMode.OFF)
  void itPassesFromTheInstantNamedAndNotBefore(@ForAll long seed) {
    RandomHistory history = known(seed);
    Instant now = now(seed);
    Optional<Instant> mergeable = history.judgeAt(now).mergeableAt();
    Instant end = mergeable.orElse(now.plus(HORIZON));

    mergeable.ifPresent(at -> assertThat(history.judgeAt(at).outcome()).isEqualTo(Outcome.PASS));
    if (history.judgeAt(now).outcome() != Outcome.ERROR) {
      for (Instant at = now; at.isBefore(end); at = at.plus(STEP)) {
        assertThat(history.judgeAt(at).outcome()).isNotEqualTo(Outcome.PASS);
      }
      if (now.isBefore(end)) {
        assertThat(history.judgeAt(end.minusNanos(1)).outcome()).isNotEqualTo(Outcome.PASS);
      }
    }
  }

  @Property(tries = 60, seed = "7", shrinking = ShrinkingMode.OFF)
  void nothingChangesBeforeItIsLookedAtAgain(@ForAll long seed) {
    RandomHistory history = known(seed);
    Instant now = now(seed);
    Verdict verdict = history.judgeAt(now);
    Instant end = verdict.recheckAt().orElse(now.plus(HORIZON));
    assertThat(end).isAfter(now);

    for (Instant at = now; at.isBefore(end); at = at.plus(STEP)) {
      assertThat(says(history.judgeAt(at))).isEqualTo(says(verdict));
    }
    assertThat(says(history.judgeAt(end.minusNanos(1)))).isEqualTo(says(verdict));
  }

  private static RandomHistory known(long seed) {
    return RandomHistory.of(seed, new Random(seed).nextInt(16)).until(now(seed));
  }

  private static Instant now(long seed) {
    return RandomHistory.anyInstant(new Random(seed));
  }

  private static List<Object> says(Verdict verdict) {
    return verdict instanceof Verdict.Judged judged
        ? List.of(
            judged.outcome(),
            judged.reasons(),
            judged.judgement().track().track().name(),
            judged.judgement().tally().counted().stream().map(CountedApproval::login).toList(),
            judged.judgement().tally().uncounted().stream().map(UncountedApproval::reason).toList())
        : List.of(verdict.outcome(), verdict.reasons());
  }
}
