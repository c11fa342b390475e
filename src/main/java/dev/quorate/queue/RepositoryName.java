package dev.quorate.queue;

import java.util.regex.Pattern;

/// A repository's `owner/name`. It becomes part of a request's path, so nothing that could lead the
/// request elsewhere is one.
final class RepositoryName {
  private static final Pattern NAME = Pattern.compile("[\\w.-]+/[\\w.-]+");
  private static final Pattern DOTS = Pattern.compile("(^|.*/)\\.{1,2}(/.*|$)");

  private RepositoryName() {}

  static boolean isOne(String text) {
    return NAME.matcher(text).matches() && !DOTS.matcher(text).matches();
  }
}
