package dev.quorate.committee;

import java.time.LocalDate;

/// The day on which a term begins or ends, as a roster or the config writes it (R1.3).
public sealed interface TermDate {

  /// A day, or a whole month.
  ///
  /// @param first the day meant where a term begins
  /// @param last the day meant where a term ends
  record Given(LocalDate first, LocalDate last) implements TermDate {}

  /// No date, which leaves the term open.
  record Open() implements TermDate {}

  /// Neither, which is an error.
  record Unreadable(String text) implements TermDate {}

  /// Reads `2027-03-29`, `3/29/2027` in the US order, padded or not, and `2027-03`; a blank and
  /// `TBD` are open.
  static TermDate parse(String text) {
    return DateForm.read(text);
  }
}
