package dev.quorate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Instants and lengths of time as people read them (R4.3, R4.4).
class TimeTextTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PT0.000000001S, 1 more minute
          PT1S,           1 more minute
          PT1M,           1 more minute
          PT1M1S,         2 more minutes
          PT59M1S,        1 more hour
          PT1H30M,        1 more hour and 30 minutes
          PT47H59M,       47 more hours and 59 minutes
          PT48H,          2 more days
          PT48H1M,        2 more days and 1 hour
          PT71H59M59S,    3 more days
          """)
  void whatRemainsIsRoundedUp(Duration remaining, String text) {
    assertThat(Durations.more(remaining)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PT72H,       72 hours
          PT336H,      14 days
          PT168H,      7 days
          PT169H,      7 days and 1 hour
          PT71H59M59S, '71 hours, 59 minutes and 59 seconds'
          PT1M,        1 minute
          """)
  void aRulesWaitIsExact(Duration wait, String text) {
    assertThat(Durations.exact(wait)).isEqualTo(text);
  }

  @Test
  void anInstantToComeIsNeverTooEarly() {
    Instant half = Instant.parse("2026-11-24T13:59:00.5Z");
    assertThat(Moments.future(half)).isEqualTo("24 Nov 2026 14:00 UTC");
    assertThat(Moments.past(half)).isEqualTo("24 Nov 2026 13:59 UTC");
    assertThat(Moments.future(Instant.parse("2026-01-01T00:00:00Z")))
        .isEqualTo("1 Jan 2026 00:00 UTC");
  }
}
