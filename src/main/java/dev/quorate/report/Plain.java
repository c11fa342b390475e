package dev.quorate.report;

/// Somebody's text as one plain line: white space folded, nothing invisible in it, not too long.
public final class Plain {
  /// Stands where a character stood that cannot be seen or turns the direction of writing.
  private static final String REPLACEMENT = "\uFFFD";

  /// Accents on one letter; more of them would run over the lines around.
  private static final int MOST_MARKS = 3;

  private Plain() {}

  /// The text in one line of at most `most` code points, the last of them `…` where it was cut.
  public static String line(String text, int most) {
    StringBuilder line = new StringBuilder();
    int marks = 0;
    int shown = 0;
    boolean space = false;
    for (int i = 0; i < text.length() && shown <= most; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      marks = isMark(c) ? marks + 1 : 0;
      if (isSpace(c)) {
        space = !line.isEmpty();
      } else if (!isJoiner(c) && marks <= MOST_MARKS) {
        String seen = isInvisible(c) ? REPLACEMENT : Character.toString(c);
        if (!seen.equals(REPLACEMENT) || space || !endsWith(line, REPLACEMENT)) {
          line.append(space ? " " : "").append(seen);
          shown += space ? 2 : 1;
        }
        space = false;
      }
    }
    return cut(line.toString(), most);
  }

  private static String cut(String line, int most) {
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
  }

  private static boolean endsWith(StringBuilder line, String end) {
    return line.lastIndexOf(end) == line.length() - end.length() && line.length() >= end.length();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /// They shape letters in some scripts and join emoji; without them all is readable still.
  private static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      // the Hangul fillers and the blank Braille pattern: a letter or symbol without a shape
      default -> c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
    };
  }
}
