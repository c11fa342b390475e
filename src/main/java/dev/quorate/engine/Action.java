package dev.quorate.engine;

import dev.quorate.forge.AnswerReaction;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.history.RemarkId;
import java.util.List;
import java.util.Optional;

/// One thing to write on the pull request, or on the head of a merge group.
public sealed interface Action {

  /// Something to do about the check (R8.3, R11.1).
  sealed interface OnCheckRun extends Action {}

  /// Post a new check run.
  record CreateCheckRun(CheckRunPost post) implements OnCheckRun {}

  /// Change the bot's own check run.
  record UpdateCheckRun(long id, CheckRunPost post) implements OnCheckRun {}

  /// Post the status comment (R8.5).
  record CreateStatusComment(String body) implements Action {}

  /// Change the status comment.
  record EditStatusComment(long id, String body) implements Action {}

  /// Answer the commands of one remark, once (R9.3).
  ///
  /// @param keys what the ledger remembers of it
  /// @param reply empty where a reaction says it all, or where the reply is there already
  record AnswerCommands(
      RemarkId remark, List<String> keys, List<AnswerReaction> reactions, Optional<String> reply)
      implements Action {
    public AnswerCommands {
      keys = List.copyOf(keys);
      reactions = List.copyOf(reactions);
    }
  }

  /// Report a merge against the verdict (R8.8).
  record ReportMerge(String body) implements Action {}
}
