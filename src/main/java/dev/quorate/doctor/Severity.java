package dev.quorate.doctor;

/// How much a finding matters.
public enum Severity {
  /// As it should be.
  OK,
  /// It works, yet something is to be seen to, or could not be looked at.
  WARNING,
  /// Something does not work.
  ERROR
}
