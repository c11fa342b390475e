package dev.quorate.ledger;

import dev.quorate.account.Account;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.EditSeen;
import dev.quorate.forge.RemarkKind;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.forge.TimelineItem.CommentDeleted;
import dev.quorate.forge.TimelineItem.ReviewDismissed;
import dev.quorate.history.Event;
import dev.quorate.history.RemarkId;
import dev.quorate.history.Words;
import dev.quorate.ledger.Known.KnownRemark;
import dev.quorate.markdown.CommentReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Comments, reviews, and what became of them (R9.4). Who deleted a comment is told by the
/// delivery, or else by the timeline; when neither does, it was somebody else (R3.3).
final class RemarkChanges {
  private final Known known;
  private final Look look;
  private final List<Event> found = new ArrayList<>();
  private final Set<RemarkId> seen = new HashSet<>();

  private RemarkChanges(Known known, Look look) {
    this.known = known;
    this.look = look;
  }

  static List<Event> found(Known known, Look look) {
    RemarkChanges changes = new RemarkChanges(known, look);
    look.snapshot().comments().stream()
        .filter(comment -> !comment.author().isBot())
        .forEach(changes::comment);
    look.snapshot().reviews().forEach(changes::review);
    known.remarks.forEach(changes::missing);
    return changes.found;
  }

  private void comment(CommentSeen comment) {
    RemarkId id = RemarkIds.of(comment);
    seen.add(id);
    Optional<KnownRemark> before = Optional.ofNullable(known.remarks.get(id));
    Optional<EditSeen> edit = editSince(comment.createdAt(), comment.edit());
    if (before.isEmpty()) {
      Words said = edit.isPresent() ? Words.NONE : CommentReader.read(comment.body());
      found.add(
          new Event.Commented(
              comment.createdAt(), id, comment.author(), said, Optional.of(comment.url())));
    }
    edit(id, before, comment.createdAt(), edit, comment.body());
  }

  private void review(ReviewSeen review) {
    RemarkId id = RemarkIds.of(review);
    seen.add(id);
    Optional<KnownRemark> before = Optional.ofNullable(known.remarks.get(id));
    Optional<EditSeen> edit = editSince(review.submittedAt(), review.edit());
    if (before.isEmpty()) {
      Words said = edit.isPresent() ? Words.NONE : CommentReader.read(review.body());
      found.add(
          new Event.Reviewed(
              review.submittedAt(),
              id,
              review.author(),
              review.state(),
              said,
              review.commit(),
              Optional.of(review.url())));
    }
    edit(id, before, review.submittedAt(), edit, review.body());
    if (review.dismissed() && before.filter(KnownRemark::dismissed).isEmpty()) {
      found.add(dismissed(review));
    }
  }

  /// What was edited while it was a draft was said so when it was submitted.
  private static Optional<EditSeen> editSince(Instant said, Optional<EditSeen> edit) {
    return edit.filter(given -> !given.at().isBefore(said));
  }

  /// What was never seen unedited may have said anything before: it counts from the edit on, and
  /// its approvals are of the content from before.
  private void edit(
      RemarkId id,
      Optional<KnownRemark> before,
      Instant saidAt,
      Optional<EditSeen> edit,
      String body) {
    boolean reworded = before.filter(remark -> !remark.text().equals(body)).isPresent();
    boolean newEdit =
        edit.filter(given -> !before.flatMap(KnownRemark::editedAt).equals(Optional.of(given.at())))
            .isPresent();
    if (newEdit || reworded) {
      Instant at = edit.map(EditSeen::at).orElse(look.at());
      Account by = edit.map(EditSeen::by).orElse(Account.GHOST);
      Instant asOf = before.isPresent() ? at : saidAt;
      found.add(new Event.Edited(at, id, by, CommentReader.read(body), asOf));
    }
  }

  private Event dismissed(ReviewSeen review) {
    return look.snapshot().timeline().stream()
        .filter(ReviewDismissed.class::isInstance)
        .map(ReviewDismissed.class::cast)
        .filter(item -> item.reviewId() == review.id())
        .findFirst()
        .map(item -> new Event.Dismissed(item.at(), RemarkIds.of(review), item.by()))
        .orElseGet(() -> new Event.Dismissed(look.at(), RemarkIds.of(review), Account.GHOST));
  }

  private void missing(RemarkId id, KnownRemark remark) {
    if (seen.contains(id) || remark.deleted()) {
      return;
    }
    if (RemarkIds.kind(id) == RemarkKind.REVIEW) {
      if (!remark.dismissed()) {
        found.add(new Event.Dismissed(look.at(), id, Account.GHOST));
      }
      return;
    }
    boolean inline = RemarkIds.kind(id) == RemarkKind.INLINE_COMMENT;
    found.add(
        look.sightings()
            .deletionOf(RemarkIds.number(id), inline)
            .map(deletion -> new Event.Deleted(since(remark, deletion.at()), id, deletion.by()))
            .or(() -> inline ? Optional.empty() : deletedByTimeline(id, remark))
            .orElseGet(() -> new Event.Deleted(look.at(), id, Account.GHOST)));
  }

  /// The timeline says whose comment was deleted and not which; it is taken only where no two fit.
  private Optional<Event.Deleted> deletedByTimeline(RemarkId id, KnownRemark remark) {
    List<CommentDeleted> deletions =
        look.snapshot().timeline().stream()
            .filter(CommentDeleted.class::isInstance)
            .map(CommentDeleted.class::cast)
            .filter(item -> item.author().id().equals(remark.maker().id()))
            .toList();
    if (deletions.size() != 1) {
      return Optional.empty();
    }
    long gone =
        known.remarks.entrySet().stream()
            .filter(entry -> entry.getValue().maker().id().equals(remark.maker().id()))
            .map(Map.Entry::getKey)
            .filter(other -> RemarkIds.kind(other) == RemarkKind.COMMENT && !seen.contains(other))
            .count();
    return gone == 1
        ? Optional.of(
            new Event.Deleted(
                since(remark, deletions.getFirst().at()), id, deletions.getFirst().by()))
        : Optional.empty();
  }

  /// Nothing is deleted before it was said, whichever clock dated that.
  private static Instant since(KnownRemark remark, Instant at) {
    return at.isAfter(remark.at()) ? at : remark.at();
  }
}
