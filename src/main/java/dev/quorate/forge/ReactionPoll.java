package dev.quorate.forge;

import java.util.List;
import java.util.Optional;

/// The reactions found on one pull request by the sweep; the status comment's are empty where there
/// is none.
public record ReactionPoll(
    String nodeId, List<ReactionSeen> onDescription, List<ReactionSeen> onStatusComment) {

  /// What the sweep asks for.
  public record Question(String nodeId, Optional<String> statusCommentNodeId) {}
}
