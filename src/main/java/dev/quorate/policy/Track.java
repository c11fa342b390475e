package dev.quorate.policy;

import java.util.Comparator;
import java.util.List;

/// A named set of requirements (R5.1).
///
/// @param ways the ways to meet it, of which one must hold: those of `any`, or the track's own
///   `approvals` and `wait` as the only one (R5.7)
/// @param notice whether the board must be told first (R7.1)
/// @param only whether the track is for pull requests all of whose files belong to it (R5.3)
/// @param paths which files belong to it (R5.2)
/// @param declaredBy how many members declare it where it is laxer than the paths say (R5.5)
public record Track(
    TrackName name,
    List<Alternative> ways,
    boolean notice,
    boolean only,
    PathPatterns paths,
    int declaredBy) {
  public Track {
    ways = List.copyOf(ways);
    if (ways.isEmpty()) {
      throw new IllegalArgumentException("a track has a way to meet it");
    }
  }

  /// How strict the track is; with alternatives, as its easiest one.
  public Strictness strictness() {
    return ways.stream()
        .map(way -> new Strictness(way.longestWait(), way.approvals(), notice))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /// Whether any way to meet the track needs an approval (R2.2).
  public boolean needsApproval() {
    return ways.stream().anyMatch(way -> way.approvals() > 0);
  }
}
