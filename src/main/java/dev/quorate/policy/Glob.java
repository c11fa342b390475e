package dev.quorate.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A gitignore pattern's wildcards, matched as git's `wildmatch` does but by code points, and by
/// following all readings of the pattern side by side: the time is at most the product of the two
/// lengths, whatever the pattern.
final class Glob {
  /// What one step of the pattern takes: one code point, or with the stars any number of them.
  sealed interface Step {
    record One(int codePoint) implements Step {}

    record AnyOne() implements Step {}

    record OneOf(CharacterSet set) implements Step {}

    record AnyInName() implements Step {}

    record AnyDeep() implements Step {}

    /// Takes nothing, and says that the two steps after it, a `**` and its slash, may be left out.
    record OrNoFolder() implements Step {}
  }

  private final String prefix;

  /// Empty where nothing can match, as with an unclosed bracket.
  private final Optional<List<Step>> steps;

  private Glob(String prefix, Optional<List<Step>> steps) {
    this.prefix = prefix;
    this.steps = steps;
  }

  /// A pattern for one name, in which `**` is no more than `*`.
  static Glob ofName(String pattern) {
    return compile(pattern, false);
  }

  /// A pattern for a path from the root.
  static Glob ofPath(String pattern) {
    return compile(pattern, true);
  }

  /// As git does, the text before the first wildcard is cut off first: a `**` right after it counts
  /// as one at the start.
  private static Glob compile(String pattern, boolean deep) {
    int literal = 0;
    while (literal < pattern.length() && "*?[\\".indexOf(pattern.charAt(literal)) < 0) {
      literal++;
    }
    return new Glob(
        pattern.substring(0, literal), new GlobReader(pattern.substring(literal), deep).read());
  }

  boolean matches(String text) {
    return run(text, false);
  }

  /// Whether a folder above the file at `path` matches.
  boolean findMatchingFolder(String path) {
    return run(path, true);
  }

  private boolean run(String text, boolean folders) {
    if (steps.isEmpty() || !text.startsWith(prefix)) {
      return false;
    }
    return folders
        ? runToFolder(steps.get(), text, prefix.length())
        : runToEnd(steps.get(), text, prefix.length());
  }

  private static boolean runToEnd(List<Step> steps, String text, int from) {
    BitSet reached = start(steps);
    for (int i = from; i < text.length() && !reached.isEmpty(); ) {
      int codePoint = text.codePointAt(i);
      reached = advance(steps, reached, codePoint);
      i += Character.charCount(codePoint);
    }
    return reached.get(steps.size());
  }

  private static boolean runToFolder(List<Step> steps, String text, int from) {
    BitSet reached = start(steps);
    for (int i = from; i < text.length() && !reached.isEmpty(); ) {
      int codePoint = text.codePointAt(i);
      if (codePoint == '/' && reached.get(steps.size())) {
        return true;
      }
      reached = advance(steps, reached, codePoint);
      i += Character.charCount(codePoint);
    }
    return false;
  }

  private static BitSet start(List<Step> steps) {
    BitSet reached = new BitSet(steps.size() + 1);
    reached.set(0);
    return withSkips(steps, reached);
  }

  private static BitSet advance(List<Step> steps, BitSet reached, int codePoint) {
    BitSet after = new BitSet(steps.size() + 1);
    int last = steps.size();
    for (int i = reached.nextSetBit(0); i >= 0 && i < last; i = reached.nextSetBit(i + 1)) {
      switch (steps.get(i)) {
        case Step.One(int expected) when expected == codePoint -> after.set(i + 1);
        case Step.AnyOne _ when codePoint != '/' -> after.set(i + 1);
        case Step.OneOf(CharacterSet set) when codePoint != '/' && set.contains(codePoint) ->
            after.set(i + 1);
        case Step.AnyInName _ when codePoint != '/' -> after.set(i);
        case Step.AnyDeep _ -> after.set(i);
        case Step.One _, Step.AnyOne _, Step.OneOf _, Step.AnyInName _, Step.OrNoFolder _ -> {}
      }
    }
    return withSkips(steps, after);
  }

  /// Adds the steps that may be next because the one before them may take nothing.
  private static BitSet withSkips(List<Step> steps, BitSet reached) {
    int last = steps.size();
    for (int i = reached.nextSetBit(0); i >= 0 && i < last; i = reached.nextSetBit(i + 1)) {
      switch (steps.get(i)) {
        case Step.AnyInName _, Step.AnyDeep _ -> reached.set(i + 1);
        case Step.OrNoFolder _ -> {
          reached.set(i + 1);
          reached.set(i + 3);
        }
        case Step.One _, Step.AnyOne _, Step.OneOf _ -> {}
      }
    }
    return reached;
  }

  /// The steps of a pattern, or nothing if no text can match it.
  private static final class GlobReader {
    private final int[] pattern;
    private final boolean deep;
    private final List<Step> steps = new ArrayList<>();

    GlobReader(String pattern, boolean deep) {
      this.pattern = pattern.codePoints().toArray();
      this.deep = deep;
    }

    Optional<List<Step>> read() {
      int at = 0;
      while (at < pattern.length) {
        switch (pattern[at]) {
          case '*' -> at = readStars(at);
          case '?' -> {
            steps.add(new Step.AnyOne());
            at++;
          }
          case '\\' -> {
            if (at + 1 == pattern.length) {
              return Optional.empty();
            }
            steps.add(new Step.One(pattern[at + 1]));
            at += 2;
          }
          case '[' -> {
            Optional<CharacterSet.Read> read = CharacterSet.read(pattern, at);
            if (read.isEmpty()) {
              return Optional.empty();
            }
            steps.add(new Step.OneOf(read.get().set()));
            at = read.get().end();
          }
          default -> {
            steps.add(new Step.One(pattern[at]));
            at++;
          }
        }
      }
      return Optional.of(List.copyOf(steps));
    }

    private int readStars(int start) {
      int end = start;
      while (end < pattern.length && pattern[end] == '*') {
        end++;
      }
      boolean opens = start == 0 || pattern[start - 1] == '/';
      if (deep && end - start > 1 && opens && (end == pattern.length || slashAt(end))) {
        if (end < pattern.length && pattern[end] == '/') {
          steps.add(new Step.OrNoFolder());
        }
        steps.add(new Step.AnyDeep());
      } else {
        steps.add(new Step.AnyInName());
      }
      return end;
    }

    private boolean slashAt(int at) {
      int slash = pattern[at] == '\\' ? at + 1 : at;
      return slash < pattern.length && pattern[slash] == '/';
    }
  }
}
