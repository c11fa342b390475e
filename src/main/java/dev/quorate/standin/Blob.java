package dev.quorate.standin;

/// A file at a commit.
record Blob(Commit commit, String path, String text) {
  private static final int MOST_BYTES = 512_000;

  /// GitHub gives no text of what has a NUL among its first bytes.
  boolean isBinary() {
    return text.indexOf('\0') >= 0;
  }

  boolean isTruncated() {
    return text.length() > MOST_BYTES;
  }
}
