package dev.quorate.policy;

import java.util.List;

/// A track's `paths`: gitignore patterns matched against one file at a time, of which the last that
/// matches decides (R5.2). Lists of the same patterns are equal.
public final class PathPatterns {
  private final List<String> patterns;
  private final List<PathPattern> lastFirst;

  public PathPatterns(List<String> patterns) {
    this.patterns = List.copyOf(patterns);
    this.lastFirst = this.patterns.reversed().stream().map(PathPattern::new).toList();
  }

  /// The patterns as the config has them, in its order.
  public List<String> patterns() {
    return patterns;
  }

  /// Whether the file at `path`, from the repository's root, belongs to the track.
  public boolean match(String path) {
    for (PathPattern pattern : lastFirst) {
      if (pattern.matches(path)) {
        return !pattern.takesBack();
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathPatterns paths && patterns.equals(paths.patterns);
  }

  @Override
  public int hashCode() {
    return patterns.hashCode();
  }

  @Override
  public String toString() {
    return patterns.toString();
  }
}
