package dev.quorate.audit;

/// Text of others for a terminal. What cannot be seen, steers the terminal or turns the direction
/// of writing is shown as `\\u001b` and the like, and does nothing.
public final class TerminalText {
  private static final int LONGEST = 200;

  private TerminalText() {}

  /// In one line, cut at 200 characters; a backslash is shown as two.
  public static String line(String text) {
    int length = text.codePointCount(0, text.length());
    int end = text.offsetByCodePoints(0, Math.min(length, LONGEST));
    String shown =
        shown(text.substring(0, end).replace("\\", "\\\\"))
            .replace("\r", "\\r")
            .replace("\n", "\\n");
    return length <= LONGEST ? shown : "%s… (%d more)".formatted(shown, length - LONGEST);
  }

  /// Whole, its line ends left as they are.
  public static String lines(String text) {
    return shown(text.replace("\r", ""));
  }

  /// Written JSON, which says the same afterwards: such characters stand only within its strings.
  public static String json(String json) {
    return shown(json);
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isSafe(c)) {
                shown.appendCodePoint(c);
              } else {
                for (char unit : Character.toChars(c)) {
                  shown.append(String.format("\\u%04x", (int) unit));
                }
              }
            });
    return shown.toString();
  }

  private static boolean isSafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\r';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
