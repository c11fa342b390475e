package dev.quorate.github;

import dev.quorate.forge.ReviewSeen;
import dev.quorate.history.HeadSha;
import dev.quorate.history.ReviewState;
import java.util.List;
import java.util.Map;

/// Reads submitted reviews.
final class ReviewsSeen {
  private ReviewsSeen() {}

  /// Pending ones are nobody's business but their maker's.
  static List<Json> submitted(List<Json> reviews) {
    return reviews.stream().filter(review -> !review.text("state").equals("PENDING")).toList();
  }

  /// @param before what dismissed reviews said before, by their number
  static List<ReviewSeen> list(List<Json> reviews, Map<Long, ReviewState> before) {
    return reviews.stream().map(review -> review(review, before)).toList();
  }

  private static ReviewSeen review(Json review, Map<Long, ReviewState> before) {
    long id = review.number("fullDatabaseId");
    boolean dismissed = review.text("state").equals("DISMISSED");
    return new ReviewSeen(
        id,
        review.text("id"),
        Accounts.in(review, "author"),
        dismissed ? before.getOrDefault(id, ReviewState.COMMENTED) : state(review.text("state")),
        dismissed,
        review.instant("submittedAt"),
        Edits.of(review),
        review.find("commit").map(commit -> new HeadSha(commit.text("oid"))),
        review.text("body"),
        review.text("url"));
  }

  static ReviewState state(String state) {
    return switch (state) {
      case "APPROVED" -> ReviewState.APPROVED;
      case "CHANGES_REQUESTED" -> ReviewState.CHANGES_REQUESTED;
      default -> ReviewState.COMMENTED;
    };
  }
}
