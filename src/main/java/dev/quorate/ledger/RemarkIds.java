package dev.quorate.ledger;

import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.RemarkKind;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.history.RemarkId;

/// How the ledger names what people write: GitHub numbers each sort by itself.
public final class RemarkIds {
  private static final String COMMENT = "comment:";
  private static final String INLINE = "inline:";
  private static final String REVIEW = "review:";

  private RemarkIds() {}

  public static RemarkId of(CommentSeen comment) {
    return new RemarkId((comment.inline() ? INLINE : COMMENT) + comment.id());
  }

  public static RemarkId of(ReviewSeen review) {
    return ofReview(review.id());
  }

  public static RemarkId ofReview(long id) {
    return new RemarkId(REVIEW + id);
  }

  /// What sort of remark it is.
  public static RemarkKind kind(RemarkId id) {
    if (id.value().startsWith(COMMENT)) {
      return RemarkKind.COMMENT;
    }
    return id.value().startsWith(INLINE) ? RemarkKind.INLINE_COMMENT : RemarkKind.REVIEW;
  }

  /// GitHub's number of it.
  public static long number(RemarkId id) {
    return Long.parseLong(id.value().substring(id.value().indexOf(':') + 1));
  }
}
