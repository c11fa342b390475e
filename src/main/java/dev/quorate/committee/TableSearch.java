package dev.quorate.committee;

/// What looking for a roster's table in its file comes to (R1.8).
public sealed interface TableSearch {

  /// The table.
  record Found(TableText table) implements TableSearch {}

  /// There is none, which keeps the roster from being read (R1.6).
  record Missing(RosterProblem problem) implements TableSearch {}
}
