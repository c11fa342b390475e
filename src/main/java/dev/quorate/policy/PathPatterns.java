package dev.quorate.policy;

import java.util.List;

/// A track's `paths`: gitignore patterns matched against one file at a time, of which the last that
/// matches decides (R5.2).
public record PathPatterns(List<String> patterns) {
  public PathPatterns {
    patterns = List.copyOf(patterns);
  }

  /// Whether the file at `path` belongs to the track.
  public boolean match(String path) {
    throw new UnsupportedOperationException(path);
  }
}
