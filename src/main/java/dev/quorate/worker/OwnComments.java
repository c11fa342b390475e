package dev.quorate.worker;

import dev.quorate.account.Login;
import dev.quorate.engine.Posted.OwnComment;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.report.Marker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The bot's own comments on a pull request, oldest first.
record OwnComments(List<CommentSeen> comments) {

  /// Those that the account `own` wrote.
  static OwnComments of(PullSnapshot snapshot, Login own) {
    return new OwnComments(
        snapshot.comments().stream()
            .filter(comment -> !comment.inline() && comment.author().isBot())
            .filter(comment -> comment.author().login().equals(own))
            .sorted(Comparator.comparingLong(CommentSeen::id))
            .toList());
  }

  /// The status comment, once it is there (R8.5).
  Optional<CommentSeen> status() {
    return comments.stream()
        .filter(comment -> comment.body().strip().startsWith(Marker.STATUS.line()))
        .findFirst();
  }

  List<OwnComment> posted() {
    return comments.stream()
        .map(comment -> new OwnComment(comment.id(), comment.nodeId(), comment.body()))
        .toList();
  }
}
