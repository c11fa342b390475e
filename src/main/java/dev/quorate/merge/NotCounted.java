package dev.quorate.merge;

import java.util.Locale;

/// Why somebody's approval does not count; of several reasons the first (R2.7).
public enum NotCounted {
  BOT,
  AUTHOR,
  COMMITTER,
  NOT_A_MEMBER,
  TERM,
  WITHDRAWN,
  DISMISSED,
  EDITED,
  BOTH_WAYS,
  STALE,
  SAME_SEAT;

  /// The word that policy tests, logs and documents use.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
