package dev.quorate.forge;

/// What came of reading something that the rules need: an expected failure is an answer (R1.6).
public sealed interface Reading<T> {

  record Found<T>(T value) implements Reading<T> {}

  /// There is none: no such file, team, account or repository that the bot can see.
  record Missing<T>() implements Reading<T> {}

  /// It is there and cannot be used; `why` is for people.
  record Unusable<T>(String why) implements Reading<T> {}
}
