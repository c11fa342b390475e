package dev.quorate.github;

import dev.quorate.forge.CommentSeen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads the comments of a pull request, those inside its reviews too.
final class CommentsSeen {
  private final PullPages pages;

  CommentsSeen(PullPages pages) {
    this.pages = pages;
  }

  /// @param reviews the submitted reviews
  List<CommentSeen> list(List<Json> reviews) {
    List<CommentSeen> all = new ArrayList<>();
    for (Json comment : pages.all("comments", Query.MORE_COMMENTS)) {
      all.add(comment(comment, false, comment.instant("createdAt")));
    }
    for (Json review : reviews) {
      Instant submitted = review.instant("submittedAt");
      for (Json comment :
          pages.all(review, "comments", review.text("id"), Query.MORE_INLINE_COMMENTS)) {
        all.add(comment(comment, true, later(comment.instant("createdAt"), submitted)));
      }
    }
    return List.copyOf(all);
  }

  /// An inline comment is said when its review is submitted, however long before it was drafted.
  private static Instant later(Instant drafted, Instant submitted) {
    return drafted.isAfter(submitted) ? drafted : submitted;
  }

  private static CommentSeen comment(Json comment, boolean inline, Instant at) {
    return new CommentSeen(
        comment.number("fullDatabaseId"),
        comment.text("id"),
        inline,
        Accounts.in(comment, "author"),
        at,
        Edits.of(comment),
        comment.text("body"),
        comment.text("url"));
  }
}
