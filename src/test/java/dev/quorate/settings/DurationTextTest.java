package dev.quorate.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({"90s,PT90S", "5m,PT5M", "1h30m,PT1H30M", "2d,PT48H", "1d2h3m4s,PT26H3M4S", "0s,PT0S"})
  void readsUnitsLargestFirst(String text, Duration duration) {
    assertThat(DurationText.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"60", "s", "30m1h", "1h 30m", "-5s", "1.5h", "PT5M", "5M", "99999999999s"})
  void refusesAllElse(String text) {
    assertThat(DurationText.parse(text)).isEmpty();
  }

  @Test
  void refusesNothing() {
    assertThat(DurationText.parse("")).isEmpty();
  }
}
