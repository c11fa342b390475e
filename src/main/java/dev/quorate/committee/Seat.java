package dev.quorate.committee;

import java.util.Locale;

/// The organisation somebody sits for, compared without case (R1.4).
public record Seat(String organisation) {
  public Seat {
    organisation = organisation.strip();
    if (organisation.isEmpty()) {
      throw new IllegalArgumentException("a seat names an organisation");
    }
  }

  private String folded() {
    return organisation.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Seat seat && folded().equals(seat.folded());
  }

  @Override
  public int hashCode() {
    return folded().hashCode();
  }
}
