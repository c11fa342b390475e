package dev.quorate.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// The UTC days on which somebody sits, both ends included; an absent end is open (R1.3).
public record Term(Optional<LocalDate> begins, Optional<LocalDate> ends) {

  /// A term without beginning or end.
  public static final Term OPEN = new Term(Optional.empty(), Optional.empty());

  public boolean covers(Instant instant) {
    return !instant.isBefore(start()) && instant.isBefore(end());
  }

  /// Whether the last day has passed at `instant`.
  public boolean isOverAt(Instant instant) {
    return !instant.isBefore(end());
  }

  /// The first instant of the term.
  public Instant start() {
    return begins.map(Term::midnight).orElse(Instant.MIN);
  }

  /// The first instant after the term.
  public Instant end() {
    return ends.map(day -> midnight(day.plusDays(1))).orElse(Instant.MAX);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
