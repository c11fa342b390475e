package dev.quorate.merge;

import java.util.Locale;

/// A requirement that is not met, or what keeps everything from being judged, in the order in which
/// reasons are given (R8.2).
public enum Reason {
  CONFIG,
  ROSTER,
  TOO_LARGE,
  OBJECTION,
  CLA,
  HOLD,
  DRAFT,
  APPROVALS,
  COMMITTERS,
  NOTICE,
  WAIT;

  /// The word that policy tests, logs and documents use.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
