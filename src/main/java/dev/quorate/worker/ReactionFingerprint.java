package dev.quorate.worker;

import dev.quorate.forge.ReactionSeen;
import java.util.List;
import java.util.stream.Collectors;

/// Tells whether the reactions on a pull request are others than before: each given one has a
/// number of its own.
final class ReactionFingerprint {
  private ReactionFingerprint() {}

  static String of(List<ReactionSeen> onDescription, List<ReactionSeen> onStatusComment) {
    return numbers(onDescription) + "/" + numbers(onStatusComment);
  }

  private static String numbers(List<ReactionSeen> reactions) {
    return reactions.stream()
        .map(ReactionSeen::id)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
