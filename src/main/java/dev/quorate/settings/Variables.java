package dev.quorate.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The environment while it is read, and what was found wrong in it so far.
final class Variables {
  private final Map<String, String> values;
  private final List<Problem> problems = new ArrayList<>();

  Variables(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /// The variable's value without space around it. A blank one counts as not set, as a compose file
  /// that passes on an unset variable makes it.
  Optional<String> find(String variable) {
    return Optional.ofNullable(values.get(variable))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  String get(String variable, String otherwise) {
    return find(variable).orElse(otherwise);
  }

  /// Notes a problem; the empty answer is for the caller to return.
  <T> Optional<T> wrong(String variable, String wrong, String remedy) {
    problems.add(new Problem(variable, wrong, remedy));
    return Optional.empty();
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
