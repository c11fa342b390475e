package dev.quorate.worker;

import dev.quorate.engine.Action;
import dev.quorate.engine.Engine;
import dev.quorate.forge.AnswerReaction;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.Forge;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.RemarkKind;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.history.RemarkId;
import dev.quorate.ledger.PullLedger;
import dev.quorate.ledger.RemarkIds;
import dev.quorate.queue.JobQueue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes what was decided. Cut off anywhere, the next look finds what is there and writes the
/// rest.
final class Writer {
  private final Forge forge;
  private final PullLedger ledger;
  private final JobQueue queue;

  Writer(Forge forge, PullLedger ledger, JobQueue queue) {
    this.forge = forge;
    this.ledger = ledger;
    this.queue = queue;
  }

  /// Writes it all; the answer is the GraphQL id of the status comment, if one was posted.
  Optional<String> write(PullSnapshot snapshot, List<Action> actions) {
    Optional<String> statusComment = Optional.empty();
    for (Action action : actions) {
      queue.confirmLease();
      switch (action) {
        case Action.OnCheckRun check -> post(snapshot.repository(), check);
        case Action.CreateStatusComment create ->
            statusComment = Optional.of(forge.createComment(snapshot.address(), create.body()));
        case Action.EditStatusComment edit ->
            forge.editComment(snapshot.repository(), edit.id(), edit.body());
        case Action.AnswerCommands answer -> answer(snapshot, answer);
        case Action.ReportMerge report -> {
          forge.createComment(snapshot.address(), report.body());
          ledger.appendAnswers(PullWork.subject(snapshot), List.of(Engine.MERGE_REPORTED));
        }
      }
    }
    return statusComment;
  }

  /// Writes a check.
  void write(RepositoryAddress repository, Action.OnCheckRun check) {
    queue.confirmLease();
    post(repository, check);
  }

  private void post(RepositoryAddress repository, Action.OnCheckRun check) {
    switch (check) {
      case Action.CreateCheckRun create -> forge.createCheckRun(repository, create.post());
      case Action.UpdateCheckRun update ->
          forge.updateCheckRun(repository, update.id(), update.post());
    }
  }

  /// A comment that is gone cannot be reacted to; the reply is given all the same.
  private void answer(PullSnapshot snapshot, Action.AnswerCommands answer) {
    Optional<String> nodeId = nodeId(snapshot, answer.remark());
    if (nodeId.isPresent()) {
      RemarkKind kind = RemarkIds.kind(answer.remark());
      long number = RemarkIds.number(answer.remark());
      for (AnswerReaction reaction : answer.reactions()) {
        forge.react(snapshot.repository(), kind, number, nodeId.get(), reaction);
      }
    }
    answer.reply().ifPresent(text -> forge.createComment(snapshot.address(), text));
    ledger.appendAnswers(PullWork.subject(snapshot), answer.keys());
  }

  private static Optional<String> nodeId(PullSnapshot snapshot, RemarkId remark) {
    Stream<String> comments =
        snapshot.comments().stream()
            .filter(comment -> RemarkIds.of(comment).equals(remark))
            .map(CommentSeen::nodeId);
    Stream<String> reviews =
        snapshot.reviews().stream()
            .filter(review -> RemarkIds.of(review).equals(remark))
            .map(ReviewSeen::nodeId);
    return Stream.concat(comments, reviews).findFirst();
  }
}
