package dev.quorate.command;

/// Counts the slips of the finger between two words: a letter too many, one missing, one wrong, or
/// two neighbours swapped.
final class EditDistance {
  private EditDistance() {}

  static int between(String some, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= some.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int wrong = some.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + wrong);
        if (swapped(some, i, other, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }

  private static boolean swapped(String some, int i, String other, int j) {
    return i > 1
        && j > 1
        && some.charAt(i - 1) == other.charAt(j - 2)
        && some.charAt(i - 2) == other.charAt(j - 1);
  }
}
