package dev.quorate.history;

import java.util.List;
import java.util.Optional;

/// A file that a pull request adds, changes, removes or renames. A renamed one counts under both
/// its paths (R5.2).
public record ChangedFile(String path, Optional<String> from) {

  /// A file that keeps its path.
  public static ChangedFile at(String path) {
    return new ChangedFile(path, Optional.empty());
  }

  /// The new path, and the old one of a renamed file.
  public List<String> paths() {
    return from.map(old -> List.of(path, old)).orElseGet(() -> List.of(path));
  }
}
