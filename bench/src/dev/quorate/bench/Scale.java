package dev.quorate.bench;

import java.time.Duration;
import java.util.List;

/// How much is measured.
///
/// @param starts how often the bot is started to time it
/// @param warmUp how long load is sent before it counts
/// @param load how long load counts
/// @param burst how many pull requests want a verdict at once
/// @param paced how many want one at a time when people wait
/// @param sizes how many pull requests are open, one measurement each
/// @param judgeSeconds how long the judge is measured, after as long a warm-up
record Scale(
    int starts,
    Duration warmUp,
    Duration load,
    int burst,
    int paced,
    List<Integer> sizes,
    int judgeSeconds) {

  /// In about a quarter of an hour.
  static final Scale WHOLE =
      new Scale(
          7,
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          3_000,
          400,
          List.of(100, 1_000, 10_000, 100_000),
          10);

  /// In a minute or two: enough to see that it works and about where it stands.
  static final Scale QUICK =
      new Scale(
          3,
          Duration.ofSeconds(4),
          Duration.ofSeconds(4),
          500,
          100,
          List.of(100, 1_000, 10_000),
          3);
}
