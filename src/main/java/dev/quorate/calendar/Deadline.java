package dev.quorate.calendar;

import dev.quorate.store.JudgedPull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An instant that somebody may want in a calendar.
///
/// @param kind `wait` or `merge`; one pull request has at most one of each
/// @param what in words
record Deadline(String kind, Instant at, String what) {

  /// The end of the waiting period (R4), and when time alone lets it merge, if that is another
  /// instant: a term may begin (R1.3).
  static List<Deadline> of(JudgedPull pull) {
    Optional<Instant> waitOver = pull.verdict().waitOverAt();
    List<Deadline> deadlines = new ArrayList<>();
    waitOver.ifPresent(at -> deadlines.add(new Deadline("wait", at, "Waiting period ends")));
    pull.verdict()
        .mergeableAt()
        .filter(at -> !Optional.of(at).equals(waitOver))
        .ifPresent(at -> deadlines.add(new Deadline("merge", at, "Can merge")));
    return List.copyOf(deadlines);
  }
}
