package dev.quorate.policy;

import java.util.List;
import java.util.Optional;

/// What the default branch has for a config from some instant on.
public sealed interface PolicyVersion {

  /// The rules, where there are any that can be read.
  default Optional<Policy> inForce() {
    return this instanceof InForce rules ? Optional.of(rules.policy()) : Optional.empty();
  }

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
