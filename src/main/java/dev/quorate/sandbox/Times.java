package dev.quorate.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Instants as the bot writes them: `24 Nov 2026 14:00 UTC`.
final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private static final Pattern WRITTEN =
      Pattern.compile("\\b\\d{1,2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2} UTC\\b");

  private Times() {}

  static String of(Instant instant) {
    return FORM.format(instant);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// The first instant after `now` that a text names.
  static Optional<Instant> next(String text, Instant now) {
    return WRITTEN
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(written -> FORM.parse(written, Instant::from))
        .filter(now::isBefore)
        .min(Instant::compareTo);
  }
}
