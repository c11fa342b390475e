package dev.quorate.committee;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words that stand for nothing in a cell (R1.6, R13.4).
final class CellWords {
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]+");

  private CellWords() {}

  /// Whether nobody has the seat: a blank name, `TBD`, `Vacant` or a dash.
  static boolean isVacant(String name) {
    return isBlankOr(name, List.of("tbd", "vacant"));
  }

  /// Whether the cell gives nothing: a blank, `TBD`, `n/a` or a dash.
  static boolean isNone(String text) {
    return isBlankOr(text, List.of("tbd", "n/a"));
  }

  private static boolean isBlankOr(String text, List<String> words) {
    String cell = text.strip().toLowerCase(Locale.ROOT);
    return cell.isEmpty() || words.contains(cell) || DASH.matcher(cell).matches();
  }
}
