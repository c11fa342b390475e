package dev.quorate.report;

/// Keeps a text within what GitHub takes: whole lines, and a last one that leads to the rest
/// (R8.4).
final class Cut {
  /// GitHub counts bytes, whatever its documentation says.
  static final int MOST_BYTES = 65_535;

  private Cut() {}

  /// The text; or as many of its first lines as leave room for `rest` below them.
  static String toFit(String text, String rest) {
    if (bytes(text) <= MOST_BYTES) {
      return text;
    }
    String end = "\n" + rest + "\n";
    int room = MOST_BYTES - bytes(end);
    StringBuilder kept = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      room -= bytes(line);
      if (room < 0) {
        break;
      }
      kept.append(line);
    }
    return kept + end;
  }

  private static int bytes(String text) {
    return text.codePoints().map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4).sum();
  }
}
