package dev.quorate.ledger;

import dev.quorate.forge.ReactionSeen;
import dev.quorate.history.Event;
import dev.quorate.history.Subject;
import dev.quorate.ledger.Known.KnownReaction;
import dev.quorate.ledger.Known.ReactionPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reactions given and taken back. GitHub dates the giving; nobody dates the taking back, so the
/// look that misses it does (R2.6).
final class ReactionChanges {
  private ReactionChanges() {}

  static List<Event> found(Known known, Look look) {
    List<Event> found = new ArrayList<>();
    Set<ReactionPlace> standing = new HashSet<>();
    add(found, standing, known, Subject.DESCRIPTION, look.snapshot().reactions());
    add(found, standing, known, Subject.STATUS_COMMENT, look.snapshot().statusReactions());
    known.reactions.forEach(
        (place, reaction) -> {
          if (!standing.contains(place)) {
            found.add(
                new Event.Unreacted(look.at(), place.subject(), reaction.by(), place.reaction()));
          }
        });
    return found;
  }

  private static void add(
      List<Event> found,
      Set<ReactionPlace> standing,
      Known known,
      Subject subject,
      List<ReactionSeen> seen) {
    for (ReactionSeen reaction : seen) {
      ReactionPlace place = new ReactionPlace(subject, reaction.by().id(), reaction.reaction());
      Optional<KnownReaction> before = Optional.ofNullable(known.reactions.get(place));
      if (before.filter(given -> given.at().equals(reaction.createdAt())).isEmpty()) {
        before.ifPresent(
            given ->
                found.add(
                    new Event.Unreacted(
                        reaction.createdAt().minusSeconds(1),
                        subject,
                        given.by(),
                        reaction.reaction())));
        found.add(
            new Event.Reacted(reaction.createdAt(), subject, reaction.by(), reaction.reaction()));
      }
      standing.add(place);
    }
  }
}
