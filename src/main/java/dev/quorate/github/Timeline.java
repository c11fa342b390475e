package dev.quorate.github;

import dev.quorate.forge.TimelineItem;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import dev.quorate.history.ReviewState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what GitHub keeps of a pull request's life.
final class Timeline {
  private Timeline() {}

  static List<TimelineItem> list(List<Json> items) {
    return items.stream().flatMap(item -> item(item).stream()).toList();
  }

  /// What dismissed reviews said before they were dismissed.
  static Map<Long, ReviewState> dismissedStates(List<Json> items) {
    Map<Long, ReviewState> states = new HashMap<>();
    for (Json item : items) {
      reviewId(item)
          .ifPresent(id -> states.put(id, ReviewsSeen.state(item.text("previousReviewState"))));
    }
    return states;
  }

  /// Nothing for what says too little to mean anything: the dismissal of a review that is gone, a
  /// force push to a commit that is gone.
  private static Optional<TimelineItem> item(Json item) {
    Instant at = item.instant("createdAt");
    return switch (item.text("__typename")) {
      case "ConvertToDraftEvent" -> Optional.of(new TimelineItem.Drafted(at));
      case "ReadyForReviewEvent" -> Optional.of(new TimelineItem.Readied(at));
      case "ClosedEvent" -> Optional.of(new TimelineItem.Closed(at));
      case "ReopenedEvent" -> Optional.of(new TimelineItem.Reopened(at));
      case "MergedEvent" -> Optional.of(new TimelineItem.Merged(at));
      case "HeadRefForcePushedEvent" -> forcePushed(item, at);
      case "BaseRefChangedEvent" ->
          Optional.of(baseChanged(at, item, "previousRefName", "currentRefName"));
      case "AutomaticBaseChangeSucceededEvent" ->
          Optional.of(baseChanged(at, item, "oldBase", "newBase"));
      case "ReviewDismissedEvent" ->
          reviewId(item)
              .map(id -> new TimelineItem.ReviewDismissed(at, id, Accounts.in(item, "actor")));
      case "CommentDeletedEvent" ->
          Optional.of(
              new TimelineItem.CommentDeleted(
                  at, Accounts.in(item, "actor"), Accounts.in(item, "deletedCommentAuthor")));
      default -> Optional.empty();
    };
  }

  private static Optional<TimelineItem> forcePushed(Json item, Instant at) {
    return sha(item, "afterCommit")
        .map(after -> new TimelineItem.ForcePushed(at, sha(item, "beforeCommit"), after));
  }

  private static Optional<HeadSha> sha(Json item, String field) {
    return item.find(field).map(commit -> new HeadSha(commit.text("oid")));
  }

  private static TimelineItem baseChanged(Instant at, Json item, String from, String to) {
    return new TimelineItem.BaseChanged(at, new Branch(item.text(from)), new Branch(item.text(to)));
  }

  private static Optional<Long> reviewId(Json item) {
    return item.find("review").map(review -> review.number("fullDatabaseId"));
  }
}
