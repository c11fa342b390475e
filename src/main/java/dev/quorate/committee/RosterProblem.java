package dev.quorate.committee;

import java.time.Instant;

/// Why the roster cannot be read (R1.6), in words for people: what, where, what to do.
///
/// @param until the first instant at which it is no problem any more, as with a row without login
///   once its term is over; [Instant#MAX] when only a change of the roster ends it
public record RosterProblem(String text, Instant until) {

  /// A problem that time does not end.
  public static RosterProblem lasting(String text) {
    return new RosterProblem(text, Instant.MAX);
  }
}
