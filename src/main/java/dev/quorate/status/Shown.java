package dev.quorate.status;

import dev.quorate.report.Moments;
import java.time.Duration;
import java.time.Instant;

/// An instant on a page.
///
/// @param iso for machines
/// @param text for people
public record Shown(String iso, String text) {

  /// Something to come: `24 Nov 2026 14:00 UTC`.
  static Shown future(Instant at) {
    return new Shown(at.toString(), Moments.future(at));
  }

  /// Something that happened: `24 Nov 2026 14:00 UTC`.
  static Shown past(Instant at) {
    return new Shown(at.toString(), Moments.past(at));
  }

  /// How long ago it happened: `5 min ago`.
  static Shown ago(Instant at, Instant now) {
    return new Shown(at.toString(), ago(Duration.between(at, now)));
  }

  private static String ago(Duration age) {
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() + " min ago";
    }
    return age.toDays() < 2 ? age.toHours() + " h ago" : age.toDays() + " days ago";
  }
}
