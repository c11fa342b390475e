package dev.quorate.doctor;

import dev.quorate.forge.ForgeClock;
import java.time.Duration;
import java.util.List;

/// Whether this machine's clock agrees with GitHub's, by which the waiting periods run (R4).
final class ClockCheck {
  static final String NAME = "clock";

  private ClockCheck() {}

  static List<Finding> of(ForgeClock clock) {
    return clock
        .offset()
        .map(ClockCheck::off)
        .map(List::of)
        .orElseGet(
            () ->
                List.of(
                    Finding.ok(
                        NAME,
                        "within %d s of GitHub's".formatted(ForgeClock.TOLERANCE.toSeconds()))));
  }

  private static Finding off(Duration ahead) {
    String what =
        "this machine's clock is %s %s GitHub's"
            .formatted(words(ahead.abs()), ahead.isNegative() ? "ahead of" : "behind");
    String remedy = "Set it, best by NTP (on most Linux systems: timedatectl set-ntp true).";
    return ForgeClock.isCredible(ahead)
        ? Finding.warning(NAME, what + "; the bot makes up for it", remedy)
        : Finding.error(
            NAME, what + "; that is more than the bot makes up for, and GitHub refuses it", remedy);
  }

  private static String words(Duration time) {
    if (time.toDays() > 1) {
      return time.toDays() + " days";
    }
    long minutes = time.plusSeconds(30).toMinutes();
    return minutes < 2 ? time.toSeconds() + " s" : minutes + " minutes";
  }
}
