package dev.quorate.doctor;

import java.util.List;

/// What a check found.
///
/// @param check what was looked at, in a word
/// @param what how it is, and where
/// @param remedy what to do; empty where all is well
public record Finding(Severity severity, String check, String what, String remedy) {

  static Finding ok(String check, String what) {
    return new Finding(Severity.OK, check, what, "");
  }

  static Finding warning(String check, String what, String remedy) {
    return new Finding(Severity.WARNING, check, what, remedy);
  }

  static Finding error(String check, String what, String remedy) {
    return new Finding(Severity.ERROR, check, what, remedy);
  }

  /// The findings, or that all is well where there are none.
  static List<Finding> orOk(List<Finding> findings, String check, String what) {
    return findings.isEmpty() ? List.of(ok(check, what)) : List.copyOf(findings);
  }
}
