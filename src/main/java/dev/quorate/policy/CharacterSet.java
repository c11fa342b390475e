package dev.quorate.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A bracket of a gitignore pattern, such as `[a-z]`, `[!0-9]` or `[[:alpha:]_]`.
record CharacterSet(boolean inverted, List<Part> parts) {
  CharacterSet {
    parts = List.copyOf(parts);
  }

  /// What a bracket lists.
  sealed interface Part {
    boolean contains(int codePoint);

    /// A single character is a range of one.
    record Range(int first, int last) implements Part {
      @Override
      public boolean contains(int codePoint) {
        return first <= codePoint && codePoint <= last;
      }
    }

    record Named(PosixClass name) implements Part {
      @Override
      public boolean contains(int codePoint) {
        return name.contains(codePoint);
      }
    }
  }

  /// A bracket read from a pattern, and the place after its `]`.
  record Read(CharacterSet set, int end) {}

  boolean contains(int codePoint) {
    return inverted != parts.stream().anyMatch(part -> part.contains(codePoint));
  }

  /// The bracket that opens at `open`; nothing if it is not closed or names an unknown class. As in
  /// git, a `]` or `-` in first place is itself.
  static Optional<Read> read(int[] pattern, int open) {
    int at = open + 1;
    boolean inverted = at < pattern.length && (pattern[at] == '!' || pattern[at] == '^');
    at += inverted ? 1 : 0;
    List<Part> parts = new ArrayList<>();
    int rangeStart = -1;
    for (boolean first = true; at < pattern.length; first = false) {
      int codePoint = pattern[at];
      if (codePoint == ']' && !first) {
        return Optional.of(new Read(new CharacterSet(inverted, parts), at + 1));
      }
      int classEnd = findClassEnd(pattern, at);
      if (codePoint == '-'
          && rangeStart >= 0
          && at + 1 < pattern.length
          && pattern[at + 1] != ']') {
        at += pattern[at + 1] == '\\' ? 2 : 1;
        if (at == pattern.length) {
          return Optional.empty();
        }
        parts.add(new Part.Range(rangeStart, pattern[at]));
        rangeStart = -1;
        at++;
      } else if (classEnd >= 0) {
        Optional<PosixClass> named =
            PosixClass.find(new String(pattern, at + 2, classEnd - at - 2));
        if (named.isEmpty()) {
          return Optional.empty();
        }
        parts.add(new Part.Named(named.get()));
        rangeStart = -1;
        at = classEnd + 2;
      } else {
        at += codePoint == '\\' ? 1 : 0;
        if (at == pattern.length) {
          return Optional.empty();
        }
        parts.add(new Part.Range(pattern[at], pattern[at]));
        rangeStart = pattern[at];
        at++;
      }
    }
    return Optional.empty();
  }

  /// Where the `:]` of a class stands that opens here, or -1: it must come before any other `]`.
  private static int findClassEnd(int[] pattern, int at) {
    if (at + 1 >= pattern.length || pattern[at] != '[' || pattern[at + 1] != ':') {
      return -1;
    }
    for (int end = at + 2; end < pattern.length; end++) {
      if (pattern[end] == ']') {
        return end - 1 >= at + 2 && pattern[end - 1] == ':' ? end - 1 : -1;
      }
    }
    return -1;
  }
}
