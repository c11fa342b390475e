package dev.quorate.yaml;

/// Something in a file that its author must change.
///
/// @param key the key it concerns with those around it, such as `tracks.errata.wait`; empty for the
///   file as a whole
/// @param text what is wrong, and what to write
public record Problem(Place place, String key, String text) {
  private static final int LONGEST_EXCERPT = 60;

  /// Somebody's text as a problem quotes it: in one line, and not longer than a reader needs.
  public static String excerpt(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_EXCERPT)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(shown::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST_EXCERPT ? shown + "…" : shown.toString();
  }

  /// `FILE:LINE: KEY: TEXT` in one line.
  @Override
  public String toString() {
    return place + ": " + (key.isEmpty() ? "" : key + ": ") + text;
  }
}
