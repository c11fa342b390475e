package dev.quorate.policy;

import java.util.List;

/// What the default branch has for a config from some instant on.
public sealed interface PolicyVersion {

  /// There is no config: the repository is left alone (R8.7).
  record Absent() implements PolicyVersion {}

  /// There is one that cannot be read; each problem says what, where and what to do.
  record Unreadable(List<String> problems) implements PolicyVersion {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }

  /// The rules in force.
  record InForce(Policy policy) implements PolicyVersion {}
}
