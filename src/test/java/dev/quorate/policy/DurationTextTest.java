package dev.quorate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource({
    "90s, PT90S",
    "30m, PT30M",
    "72h, PT72H",
    "14d, PT336H",
    "0s, PT0S",
    "1d12h, PT36H",
    "71h59m59s, PT71H59M59S",
    "1h1h, PT2H",
    "007s, PT7S",
    "100000d, PT2400000H"
  })
  void readsPartsOneAfterTheOther(String text, Duration duration) {
    assertThat(DurationText.find(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "72",
        "h",
        "72 h",
        " 72h",
        "72h ",
        "1.5h",
        "-1h",
        "+1h",
        "72H",
        "2w",
        "1h 30m",
        "1h30",
        "PT72H",
        "100000d1s",
        "9999999999999d",
        "999999999999d",
        "७h"
      })
  void readsNothingElse(String text) {
    assertThat(DurationText.find(text)).isEmpty();
  }
}
