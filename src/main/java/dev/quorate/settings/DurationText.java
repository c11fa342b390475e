package dev.quorate.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as the operator writes them: `90s`, `5m`, `1h30m`, `2d`; the larger unit first.
final class DurationText {
  private static final Pattern TEXT =
      Pattern.compile("(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,9})s)?");

  private DurationText() {}

  static Optional<Duration> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofDays(amount(parts, 1))
            .plusHours(amount(parts, 2))
            .plusMinutes(amount(parts, 3))
            .plusSeconds(amount(parts, 4)));
  }

  private static long amount(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }
}
