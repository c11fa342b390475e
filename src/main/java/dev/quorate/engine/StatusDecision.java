package dev.quorate.engine;

import dev.quorate.engine.Action.CreateStatusComment;
import dev.quorate.engine.Action.EditStatusComment;
import dev.quorate.engine.Posted.OwnComment;
import dev.quorate.merge.Verdict;
import dev.quorate.report.Marker;
import dev.quorate.report.StatusComment;
import java.util.Optional;

/// The one status comment, edited only when its text changes (R8.5).
final class StatusDecision {
  private StatusDecision() {}

  static Optional<Action> of(Verdict verdict, Setting setting, Posted posted) {
    Optional<OwnComment> there = posted.find(Marker.STATUS.line());
    return StatusComment.of(verdict, setting.links())
        .filter(text -> there.filter(comment -> isSame(comment.body(), text)).isEmpty())
        .map(
            text ->
                there
                    .<Action>map(comment -> new EditStatusComment(comment.id(), text))
                    .orElseGet(() -> new CreateStatusComment(text)));
  }

  /// GitHub may end lines otherwise, and drops blank ones at the end.
  private static boolean isSame(String there, String text) {
    return there.replace("\r\n", "\n").strip().equals(text.strip());
  }
}
