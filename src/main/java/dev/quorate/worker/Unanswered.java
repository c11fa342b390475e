package dev.quorate.worker;

/// Whether GitHub left anything of a repository's rules or roster unanswered: it cannot be read
/// then, and is soon tried again (R1.6, R8.7).
final class Unanswered {
  private boolean any;

  /// Notes it; the answer says so for people.
  String note() {
    any = true;
    return "GitHub does not answer; this is tried again every minute";
  }

  boolean isAny() {
    return any;
  }
}
