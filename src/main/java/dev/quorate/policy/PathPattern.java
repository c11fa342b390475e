package dev.quorate.policy;

/// One gitignore pattern, read once: whether it takes back, means folders only, or is tied to the
/// repository's root (R5.2).
final class PathPattern {
  private final boolean takesBack;
  private final boolean foldersOnly;
  private final boolean anchored;
  private final Glob glob;

  PathPattern(String line) {
    String rest = line.startsWith("#") ? "" : withoutTrailingSpaces(line);
    takesBack = rest.startsWith("!");
    rest = takesBack ? rest.substring(1) : rest;
    foldersOnly = rest.endsWith("/");
    rest = foldersOnly ? rest.substring(0, rest.length() - 1) : rest;
    anchored = rest.contains("/");
    glob =
        anchored ? Glob.ofPath(rest.startsWith("/") ? rest.substring(1) : rest) : Glob.ofName(rest);
  }

  /// Whether a file that matches is taken back from the track.
  boolean takesBack() {
    return takesBack;
  }

  /// Whether the pattern matches the file at `path` or a folder that it is in.
  boolean matches(String path) {
    return anchored ? matchesFromRoot(path) : matchesAnyName(path);
  }

  private boolean matchesFromRoot(String path) {
    return glob.findMatchingFolder(path) || (!foldersOnly && glob.matches(path));
  }

  private boolean matchesAnyName(String path) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      if (glob.matches(path.substring(start, slash))) {
        return true;
      }
      start = slash + 1;
    }
    return !foldersOnly && glob.matches(path.substring(start));
  }

  private static String withoutTrailingSpaces(String line) {
    int end = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
        end = Math.min(i + 1, line.length());
      } else if (line.charAt(i) != ' ') {
        end = i + 1;
      }
    }
    return line.substring(0, end);
  }
}
