package dev.quorate.bench;

import java.util.Arrays;
import java.util.Locale;

/// How long things took.
final class Latencies {
  private final long[] sorted;

  /// @param nanos in any order
  Latencies(long[] nanos) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  int count() {
    return sorted.length;
  }

  /// In milliseconds, for people.
  String percentile(double percent) {
    int index = (int) Math.ceil(sorted.length * percent / 100) - 1;
    double nanos = sorted[Math.clamp(index, 0, sorted.length - 1)];
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }
}
