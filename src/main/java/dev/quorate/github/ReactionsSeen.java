package dev.quorate.github;

import dev.quorate.forge.ReactionSeen;
import dev.quorate.history.Reaction;
import java.util.List;
import java.util.Optional;

/// Reads the reactions that mean something (R2.6).
final class ReactionsSeen {
  private ReactionsSeen() {}

  static List<ReactionSeen> list(List<Json> reactions) {
    return reactions.stream().flatMap(each -> reaction(each).stream()).toList();
  }

  private static Optional<ReactionSeen> reaction(Json json) {
    return meaning(json.text("content"))
        .map(
            meaning ->
                new ReactionSeen(
                    json.number("databaseId"),
                    Accounts.in(json, "user"),
                    meaning,
                    json.instant("createdAt")));
  }

  private static Optional<Reaction> meaning(String content) {
    return switch (content) {
      case "THUMBS_UP" -> Optional.of(Reaction.THUMBS_UP);
      case "THUMBS_DOWN" -> Optional.of(Reaction.THUMBS_DOWN);
      default -> Optional.empty();
    };
  }
}
