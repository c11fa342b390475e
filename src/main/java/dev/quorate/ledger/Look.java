package dev.quorate.ledger;

import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.EditSeen;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.ReactionSeen;
import dev.quorate.forge.ReportSeen;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.forge.TimelineItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One look at a pull request.
///
/// @param at when, to the second, as GitHub dates things
/// @param checkName the commit status or check run that the config waits for; blank when none
/// @param overwritten the newest status by the one app that is heard (R6.2), where somebody else's
///   hides it in the snapshot
public record Look(
    Instant at,
    PullSnapshot snapshot,
    Sightings sightings,
    String checkName,
    Optional<ReportSeen> overwritten) {
  public Look {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /// What was reported on the head.
  List<ReportSeen> reports() {
    return Stream.concat(snapshot.reports().stream(), overwritten.stream()).distinct().toList();
  }

  /// The same look, dated not before what is recorded or what GitHub has dated: its clock may be
  /// ahead of ours, and nothing may seem to be taken back before it was given.
  Look notBefore(Instant recorded) {
    Instant latest =
        Stream.of(
                Stream.of(at, recorded, snapshot.createdAt()),
                snapshot.comments().stream().map(CommentSeen::createdAt),
                snapshot.comments().stream()
                    .flatMap(each -> each.edit().stream())
                    .map(EditSeen::at),
                snapshot.reviews().stream().map(ReviewSeen::submittedAt),
                snapshot.reviews().stream().flatMap(each -> each.edit().stream()).map(EditSeen::at),
                snapshot.reactions().stream().map(ReactionSeen::createdAt),
                snapshot.statusReactions().stream().map(ReactionSeen::createdAt),
                snapshot.timeline().stream().map(TimelineItem::at))
            .flatMap(instants -> instants)
            .max(Comparator.naturalOrder())
            .orElse(at);
    return new Look(latest, snapshot, sightings, checkName, overwritten);
  }
}
