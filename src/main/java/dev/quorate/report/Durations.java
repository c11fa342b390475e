package dev.quorate.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Lengths of time for people. What a rule asks for is exact; what remains is rounded up (R4.4).
///
/// Only what does not change by itself is said so: how long a rule's wait is, what is missing while
/// the clock stands still, what was missing when something happened. A text that stays on the page
/// while time goes by names the instant instead.
final class Durations {
  private static final Duration LONG = Duration.ofDays(7);

  private Durations() {}

  /// A wait as a rule has it: `72 hours`, `14 days`, `1 hour and 30 minutes`.
  static String exact(Duration wait) {
    boolean days = wait.compareTo(LONG) >= 0;
    List<String> parts = new ArrayList<>();
    add(parts, days ? wait.toDays() : 0, "day");
    add(parts, days ? wait.toHoursPart() : wait.toHours(), "hour");
    add(parts, wait.toMinutesPart(), "minute");
    add(parts, wait.toSecondsPart(), "second");
    return Sentence.list(parts, " and ");
  }

  /// The same; `none` where there is no wait.
  static String orNone(Duration wait) {
    return wait.isZero() ? "none" : exact(wait);
  }

  /// What remains of a wait, which is not over: `1 more minute`, `2 more days and 3 hours`.
  static String more(Duration remaining) {
    long seconds = remaining.plusNanos(999_999_999).toSeconds();
    long minutes = Math.max(1, ceil(seconds, 60));
    boolean days = minutes >= 48 * 60;
    long shown = days ? ceil(minutes, 60) * 60 : minutes;
    List<String> parts = new ArrayList<>();
    add(parts, days ? shown / (24 * 60) : 0, "day");
    add(parts, days ? shown / 60 % 24 : shown / 60, "hour");
    add(parts, shown % 60, "minute");
    parts.set(0, parts.get(0).replaceFirst(" ", " more "));
    return Sentence.list(parts, " and ");
  }

  private static long ceil(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  private static void add(List<String> parts, long number, String unit) {
    if (number > 0) {
      parts.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }
}
