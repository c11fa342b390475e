package dev.quorate.worker;

import dev.quorate.engine.Action;
import dev.quorate.engine.Engine;
import dev.quorate.engine.Posted;
import dev.quorate.engine.Setting;
import dev.quorate.history.Event;
import dev.quorate.merge.VerdictAtMerge;
import dev.quorate.policy.Surroundings;
import java.util.List;
import java.util.Optional;

/// Reports a merge that the rules did not allow (R8.8), by the verdict just before it.
final class MergeReport {
  private MergeReport() {}

  /// The report that is still owed, if the pull request was merged against its verdict.
  static Optional<Action> find(
      List<Event> history, Surroundings surroundings, Setting setting, Posted posted) {
    return history.stream()
        .filter(Event.Merged.class::isInstance)
        .map(Event::at)
        .findFirst()
        .flatMap(
            at ->
                Engine.reportMerge(
                    VerdictAtMerge.of(history, surroundings, at), at, setting, posted));
  }
}
