package dev.quorate.command;

/// A command line taken apart at its first space or tab, the only separators (R9.2).
///
/// @param first the word it begins with
/// @param rest what follows, less the spaces and tabs around it
record Typed(String first, String rest) {

  static Typed split(String line) {
    String text = trimmed(line);
    int end = 0;
    while (end < text.length() && !isSeparator(text.charAt(end))) {
      end++;
    }
    return new Typed(text.substring(0, end), trimmed(text.substring(end)));
  }

  /// The first word without the full stops and exclamation marks at its end.
  String word() {
    return unpunctuated(first);
  }

  /// Whether nothing but `expected` follows, in any ASCII case and with any `.` and `!` at its end.
  boolean hasOnly(String expected) {
    return AsciiCase.equal(unpunctuated(rest), expected);
  }

  /// Whether more than one word follows.
  boolean hasSeveralWords() {
    return rest.chars().anyMatch(c -> isSeparator((char) c));
  }

  static String unpunctuated(String word) {
    int end = word.length();
    while (end > 0 && (word.charAt(end - 1) == '.' || word.charAt(end - 1) == '!')) {
      end--;
    }
    return word.substring(0, end);
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSeparator(text.charAt(start))) {
      start++;
    }
    while (end > start && isSeparator(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '\t';
  }
}
