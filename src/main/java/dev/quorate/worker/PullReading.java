package dev.quorate.worker;

import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.Forge;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.PullSnapshot;
import java.util.Optional;

/// Reads a pull request together with the reactions on the bot's own status comment.
public final class PullReading {
  private PullReading() {}

  /// The reactions are read in the same request, unless nobody knows yet which comment that is.
  ///
  /// @param known the status comment's GraphQL id
  public static Optional<PullSnapshot> read(
      Forge forge, PullAddress address, Optional<String> known) {
    Optional<PullSnapshot> snapshot = forge.findPull(address, known);
    Optional<String> there =
        snapshot
            .flatMap(seen -> OwnComments.of(seen, forge.ownLogin()).status())
            .map(CommentSeen::nodeId);
    return there.isPresent() && !there.equals(known) ? forge.findPull(address, there) : snapshot;
  }
}
