package dev.quorate.engine;

import dev.quorate.forge.OwnCheckRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the bot has written on the pull request already.
///
/// @param run its newest check run on the head, by the name in force
/// @param comments its own comments, oldest first
/// @param answered the keys of the answers given, by the ledger
public record Posted(Optional<OwnCheckRun> run, List<OwnComment> comments, Set<String> answered) {

  /// A comment of the bot's own.
  public record OwnComment(long id, String nodeId, String body) {
    /// Whether it begins with this line.
    boolean startsWith(String line) {
      return body.strip().startsWith(line);
    }
  }

  public Posted {
    comments = List.copyOf(comments);
    answered = Set.copyOf(answered);
  }

  /// The oldest comment that begins with the line.
  Optional<OwnComment> find(String line) {
    return comments.stream().filter(comment -> comment.startsWith(line)).findFirst();
  }
}
