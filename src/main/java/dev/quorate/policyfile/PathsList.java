package dev.quorate.policyfile;

import dev.quorate.yaml.Node;
import java.util.List;
import java.util.Optional;

/// A track's `paths`: gitignore patterns, each as it stands (R5.2).
final class PathsList {
  private static final int LONGEST = 4096;
  private static final int MOST = 1000;

  private PathsList() {}

  static List<String> read(Value value) {
    List<Value> items = value.findItems("[\"TSC.md\", \"governance/**\"]").orElse(List.of());
    if (items.size() > MOST) {
      value.report("these are more than " + MOST + " patterns; name folders in place of files");
      return List.of();
    }
    return items.stream().flatMap(item -> pattern(item).stream()).toList();
  }

  private static Optional<String> pattern(Value item) {
    if (item.node() instanceof Node.Scalar scalar && !scalar.plain() && scalar.text().isBlank()) {
      return Optional.of(scalar.text());
    }
    return item.findText("\"governance/**\"")
        .flatMap(
            text ->
                text.length() <= LONGEST
                    ? Optional.of(text)
                    : item.refuse(
                        "this pattern is longer than " + LONGEST + " characters; shorten it"));
  }
}
