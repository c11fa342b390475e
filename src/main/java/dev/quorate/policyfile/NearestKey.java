package dev.quorate.policyfile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which known key somebody who mistyped one most likely meant.
final class NearestKey {
  private static final int LONGEST = 40;

  private NearestKey() {}

  /// The one with the fewest letters added, dropped, changed or swapped; of several the first.
  static String of(String typed, List<String> keys) {
    String folded = typed.substring(0, Math.min(typed.length(), LONGEST)).toLowerCase(Locale.ROOT);
    return keys.stream().min(Comparator.comparingInt(key -> distance(folded, key))).orElseThrow();
  }

  private static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least =
            Math.min(
                steps[i - 1][j - 1] + (same ? 0 : 1),
                1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        steps[i][j] = swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
      }
    }
    return steps[one.length()][other.length()];
  }
}
