package dev.quorate.command;

/// Compares words without the case of the letters A to Z, and of those alone: the Kelvin sign,
/// which Java takes for a capital `k`, makes no command (R9.1).
final class AsciiCase {
  private AsciiCase() {}

  static boolean equal(String some, String other) {
    return fold(some).equals(fold(other));
  }

  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return folded.toString();
  }
}
