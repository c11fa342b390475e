package dev.quorate.committee;

import java.util.List;

/// A roster table, read: who it names, in its order, and what keeps it from being read (R1.6).
///
/// @param rows every row that names somebody, also one without a login or with a term that is over
public record Roster(List<RosterRow> rows, List<RosterProblem> problems) {
  public Roster {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }
}
