package dev.quorate.policy;

import java.util.Locale;

/// A track's name, compared without case (R13.2).
public record TrackName(String value) {
  public static final TrackName STANDARD = new TrackName("standard");
  public static final TrackName GOVERNANCE = new TrackName("governance");
  public static final TrackName ERRATA = new TrackName("errata");

  public TrackName {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a track's name is not blank");
    }
  }

  private String folded() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrackName name && folded().equals(name.folded());
  }

  @Override
  public int hashCode() {
    return folded().hashCode();
  }
}
