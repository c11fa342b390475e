package dev.quorate.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Instants for people, to the minute, in UTC: `24 Nov 2026 14:00 UTC`.
public final class Moments {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Moments() {}

  /// Something that happened: the minute it happened in.
  public static String past(Instant instant) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%d %s %d %02d:%02d UTC",
        time.getDayOfMonth(),
        MONTHS.get(time.getMonthValue() - 1),
        time.getYear(),
        time.getHour(),
        time.getMinute());
  }

  /// Something to come: the first full minute at which it has come, so never too early.
  public static String future(Instant instant) {
    Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
    return past(minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES));
  }
}
