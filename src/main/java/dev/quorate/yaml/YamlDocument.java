package dev.quorate.yaml;

import java.util.List;
import java.util.Optional;

/// One document of a file.
///
/// @param place where it begins
/// @param root its value; empty when it cannot be read as YAML at all. With problems and a root,
///   such as a key given twice, the rest can still be looked at for more problems, but not relied
///   on
/// @param problems what keeps it from being read, in the order of the file
public record YamlDocument(Place place, Optional<Node> root, List<Problem> problems) {
  public YamlDocument {
    problems = List.copyOf(problems);
    if (root.isEmpty() && problems.isEmpty()) {
      throw new IllegalArgumentException("a document that cannot be read says why");
    }
  }
}
