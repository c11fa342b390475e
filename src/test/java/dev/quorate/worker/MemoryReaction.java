package dev.quorate.worker;

import dev.quorate.account.UserId;
import dev.quorate.forge.ReactionSeen;
import dev.quorate.history.Reaction;
import java.time.Instant;
import java.util.List;

/// A reaction on the forge in memory.
record MemoryReaction(long id, UserId by, Reaction reaction, Instant at) {

  static List<ReactionSeen> seen(List<MemoryReaction> reactions, MemoryPeople people) {
    return reactions.stream()
        .map(
            given ->
                new ReactionSeen(
                    given.id(), people.today(given.by()), given.reaction(), given.at()))
        .toList();
  }
}
