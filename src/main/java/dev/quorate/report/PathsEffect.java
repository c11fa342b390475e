package dev.quorate.report;

import dev.quorate.policy.Policy;
import dev.quorate.policy.Strictness;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.report.RulesDifference.Effect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What it means that more files belong to a track (R5.3).
final class PathsEffect {
  private PathsEffect() {}

  /// Stricter for a track at least as strict as `standard`, since of several tracks the strictest
  /// is taken; laxer for one that is only for files of its own and laxer than all others. Empty
  /// where it depends: the tracks themselves change, or a pattern takes files back.
  static Optional<Effect> ofMore(Policy before, Policy after, TrackName name) {
    boolean tracksChange = !weights(before).equals(weights(after));
    boolean takesBack =
        Stream.of(before, after)
            .flatMap(policy -> policy.track(name).paths().patterns().stream())
            .anyMatch(pattern -> pattern.startsWith("!"));
    if (tracksChange || takesBack) {
      return Optional.empty();
    }
    Track track = after.track(name);
    Strictness weight = track.strictness();
    if (!track.only()) {
      boolean strict = weight.compareTo(after.track(TrackName.STANDARD).strictness()) >= 0;
      return strict ? Optional.of(Effect.STRICTER) : Optional.empty();
    }
    boolean laxest =
        after.tracks().stream()
            .filter(other -> !other.name().equals(name))
            .allMatch(other -> weight.compareTo(other.strictness()) < 0);
    return laxest ? Optional.of(Effect.LAXER) : Optional.empty();
  }

  static Effect opposite(Effect effect) {
    return switch (effect) {
      case LAXER -> Effect.STRICTER;
      case STRICTER -> Effect.LAXER;
      case EITHER -> Effect.EITHER;
    };
  }

  private record Weight(TrackName name, Strictness strictness, boolean only) {}

  private static List<Weight> weights(Policy policy) {
    return policy.tracks().stream()
        .map(track -> new Weight(track.name(), track.strictness(), track.only()))
        .toList();
  }
}
