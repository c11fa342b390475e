package dev.quorate.merge;

import dev.quorate.history.Event;
import dev.quorate.policy.Surroundings;
import dev.quorate.proceedings.Proceedings;
import java.time.Instant;
import java.util.List;

/// What the rules said of a pull request at the instant of its merge, had it not been merged
/// (R8.8): what was said in the very second of the merge counts, as it may have set it off.
public final class VerdictAtMerge {
  private VerdictAtMerge() {}

  public static Verdict of(List<Event> history, Surroundings surroundings, Instant mergedAt) {
    List<Event> before =
        history.stream()
            .filter(event -> event.at().isBefore(mergedAt) || !(event instanceof Event.Lifecycle))
            .toList();
    return Judge.judge(Proceedings.of(before, surroundings, mergedAt), surroundings, mergedAt);
  }
}
