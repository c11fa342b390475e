package dev.quorate.merge;

import java.util.Locale;

/// What a verdict comes to (R8.1).
public enum Outcome {
  PASS,
  WAITING,
  BLOCKED,
  /// Nothing can be judged.
  ERROR,
  /// There is no verdict: the pull request is closed or merged, or there is no config (R8.7, R8.8).
  NONE;

  /// The word that policy tests, logs and documents use.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
