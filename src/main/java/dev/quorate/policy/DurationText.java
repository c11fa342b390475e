package dev.quorate.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Elapsed time as people write it in configs and policy tests: `90s`, `30m`, `72h`, `14d`, and
/// several parts one after the other, as in `71h59m59s`. A day is 24 hours.
public final class DurationText {
  /// The longest duration that is read, so that adding it to an instant never overflows.
  public static final Duration LONGEST = Duration.ofDays(100_000);

  private static final Pattern PART = Pattern.compile("([0-9]{1,12})([dhms])");
  private static final int LONGEST_TEXT = 100;

  private DurationText() {}

  /// The duration; empty for any other text.
  public static Optional<Duration> find(String text) {
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    Matcher part = PART.matcher(text);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (part.lookingAt()) {
      sum = sum.plus(duration(Long.parseLong(part.group(1)), part.group(2)));
      end = part.end();
      part.region(end, text.length());
    }
    return end == text.length() && sum.compareTo(LONGEST) <= 0
        ? Optional.of(sum)
        : Optional.empty();
  }

  private static Duration duration(long amount, String unit) {
    return switch (unit) {
      case "d" -> Duration.ofDays(amount);
      case "h" -> Duration.ofHours(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofSeconds(amount);
    };
  }
}
