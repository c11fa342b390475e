package dev.quorate.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.history.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// R12.2 and R12.3: the same inputs give the same words, and in which order things are listed does
/// not matter.
class SimultaneousOrderPropertyTest {
  private static final Duration HORIZON = Duration.ofDays(5);

  @Property(tries = 150, seed = "1", shrinking = ShrinkingMode.OFF)
  void theOrderInWhichEventsAreListedChangesNothing(@ForAll long seed) {
    RandomHistory history = RandomHistory.of(seed, 30);
    List<Event> shuffled = new ArrayList<>(history.events());
    Collections.shuffle(shuffled, new Random(seed));
    RandomHistory other = new RandomHistory(shuffled, history.surroundings());

    Instant at = RandomHistory.anyInstant(new Random(seed));
    for (Instant now : List.of(at, RandomHistory.OPENED.plus(HORIZON))) {
      assertThat(Rendering.of(other.judgeAt(now))).isEqualTo(Rendering.of(history.judgeAt(now)));
    }
  }

  @Property(tries = 40, seed = "2", shrinking = ShrinkingMode.OFF)
  void theSameInputsGiveTheSameWords(@ForAll long seed) {
    Instant now = RandomHistory.OPENED.plus(HORIZON);
    assertThat(Rendering.of(RandomHistory.of(seed, 30).judgeAt(now)))
        .isEqualTo(Rendering.of(RandomHistory.of(seed, 30).judgeAt(now)));
  }

  @Property(tries = 100, seed = "3", shrinking = ShrinkingMode.OFF)
  void whatComesLaterChangesNoEarlierVerdict(@ForAll long seed) {
    RandomHistory history = RandomHistory.of(seed, 30);
    Instant now = RandomHistory.anyInstant(new Random(seed));
    assertThat(Rendering.of(history.judgeAt(now)))
        .isEqualTo(Rendering.of(history.until(now).judgeAt(now)));
  }
}
