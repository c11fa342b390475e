package dev.quorate.roster;

/// What came of fetching something that the roster needs.
public sealed interface Fetched<T> {

  record Found<T>(T value) implements Fetched<T> {}

  /// It cannot be had; `why` says so for people, and what to do (R1.6).
  record Failed<T>(String why) implements Fetched<T> {}
}
