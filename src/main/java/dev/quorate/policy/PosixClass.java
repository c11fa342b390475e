package dev.quorate.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A named class of characters in a gitignore bracket, such as `[:alpha:]`; ASCII alone, as in git.
enum PosixClass {
  ALNUM,
  ALPHA,
  BLANK,
  CNTRL,
  DIGIT,
  GRAPH,
  LOWER,
  PRINT,
  PUNCT,
  SPACE,
  UPPER,
  XDIGIT;

  static Optional<PosixClass> find(String name) {
    return Arrays.stream(values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  boolean contains(int c) {
    return switch (this) {
      case ALNUM -> ALPHA.contains(c) || DIGIT.contains(c);
      case ALPHA -> LOWER.contains(c) || UPPER.contains(c);
      case BLANK -> c == ' ' || c == '\t';
      case CNTRL -> c < ' ' || c == 0x7f;
      case DIGIT -> '0' <= c && c <= '9';
      case GRAPH -> '!' <= c && c <= '~';
      case LOWER -> 'a' <= c && c <= 'z';
      case PRINT -> ' ' <= c && c <= '~';
      case PUNCT -> GRAPH.contains(c) && !ALNUM.contains(c);
      case SPACE -> c == ' ' || c == '\t' || c == '\n' || c == '\r';
      case UPPER -> 'A' <= c && c <= 'Z';
      case XDIGIT -> DIGIT.contains(c) || ('a' <= c && c <= 'f') || ('A' <= c && c <= 'F');
    };
  }
}
