package dev.quorate.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForgeClockTest {
  private static final Duration HALF_SECOND = Duration.ofMillis(500);

  private Instant machine = Instant.parse("2026-01-06T12:00:00.400Z");
  private final ForgeClock clock = new ForgeClock(() -> machine);

  /// GitHub answers with its clock so far ahead of the machine's.
  private void answer(Duration ahead) {
    answer(ahead, HALF_SECOND);
  }

  private void answer(Duration ahead, Duration time) {
    Instant sent = machine;
    machine = machine.plus(time);
    clock.learn(sent, machine.plus(ahead).truncatedTo(ChronoUnit.SECONDS), machine);
  }

  private Duration correction() {
    return Duration.between(machine, clock.instant());
  }

  @ParameterizedTest
  @CsvSource({"PT0S", "PT4S", "PT-4S", "PT5S", "PT-5S"})
  void leavesTheMachinesTimeWhileItIsNear(Duration ahead) {
    for (int i = 0; i < 10; i++) {
      answer(ahead);
    }
    assertThat(correction()).isZero();
    assertThat(clock.offset()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT7S", "PT-7S", "PT42S", "PT-3H", "PT23H"})
  void correctsWhatTwoAnswersSay(Duration ahead) {
    answer(ahead);
    assertThat(correction()).isZero();
    assertThat(clock.guess()).isCloseTo(ahead, Duration.ofSeconds(1));

    answer(ahead);
    assertThat(correction()).isCloseTo(ahead, Duration.ofSeconds(1));
    assertThat(clock.offset().orElseThrow()).isCloseTo(ahead, Duration.ofSeconds(1));
  }

  @Test
  void isNotMovedByOneOddAnswer() {
    answer(Duration.ofHours(2));
    answer(Duration.ZERO);
    answer(Duration.ofHours(2));
    answer(Duration.ofHours(1));

    assertThat(correction()).isZero();
  }

  @Test
  void holdsStillWhileTheCorrectionIsPossible() {
    answer(Duration.ofSeconds(42));
    answer(Duration.ofSeconds(42));
    Duration first = correction();
    for (int millis = 0; millis < 4_000; millis += 333) {
      answer(Duration.ofSeconds(42).plusMillis(millis));
    }

    assertThat(correction()).isEqualTo(first);
  }

  @Test
  void dropsTheCorrectionWhenTheMachineIsSetRight() {
    answer(Duration.ofSeconds(42));
    answer(Duration.ofSeconds(42));
    answer(Duration.ZERO);
    answer(Duration.ZERO);

    assertThat(correction()).isZero();
    assertThat(clock.guess()).isZero();
  }

  /// GitHub read its clock when it had just begun on the question, and its answer took long.
  @Test
  void takesNothingFromAnswersTooSlowToTell() {
    for (int i = 0; i < 2; i++) {
      Instant sent = machine;
      machine = machine.plus(Duration.ofSeconds(20));
      clock.learn(sent, sent.truncatedTo(ChronoUnit.SECONDS), machine);
    }

    assertThat(correction()).isZero();
  }

  @Test
  void makesUpForNoMoreThanADay() {
    answer(Duration.ofDays(2));
    answer(Duration.ofDays(2));

    assertThat(correction()).isZero();
    assertThat(clock.guess()).isZero();
    assertThat(clock.offset().orElseThrow()).isCloseTo(Duration.ofDays(2), Duration.ofSeconds(1));
  }
}
