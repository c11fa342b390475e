package dev.quorate.command;

import java.text.Normalizer;

/// Shows what a word looks like to a reader: without what cannot be seen, and with plain letters
/// for those that look like them. It serves to recognise a near miss, never a command (R9.1).
final class LookAlikes {
  /// Longer words are no command's look-alike.
  private static final int LONGEST = 200;

  /// Small Cyrillic, Latin and Greek letters, and below each the plain one it looks like.
  private static final String STRANGE = "аеорсхуіјѕһԁӏкмнтвɡɑıοανερκτυιℓǀ";

  private static final String PLAIN = "aeopcxyijshdlkmhtbgaioavepktuill";

  private LookAlikes() {}

  /// The word in small plain letters; a white space in it that is no separator stays, as a space.
  static String plain(String word) {
    String decomposed =
        Normalizer.normalize(
            word.substring(0, Math.min(word.length(), LONGEST)), Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder();
    decomposed
        .codePoints()
        .filter(LookAlikes::isSeen)
        .map(LookAlikes::plain)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /// Whether a reader sees anything of the text.
  static boolean isVisible(String text) {
    return text.codePoints()
        .anyMatch(c -> isSeen(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c));
  }

  private static int plain(int letter) {
    if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
      return ' ';
    }
    int small = Character.toLowerCase(letter);
    int at = STRANGE.indexOf(small);
    return at < 0 ? small : PLAIN.charAt(at);
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      // the Hangul fillers and the blank Braille pattern are letters and a symbol without a shape
      default -> c != 0x115F && c != 0x1160 && c != 0x3164 && c != 0xFFA0 && c != 0x2800;
    };
  }
}
