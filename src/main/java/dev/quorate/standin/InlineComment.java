package dev.quorate.standin;

/// A comment inside a review, at a line of the diff.
public final class InlineComment extends Remark {
  private final Review review;
  private final String path;

  InlineComment(Review review, User author, String path, String body) {
    super(review.pull(), "PRRC", author, body);
    this.review = review;
    this.path = path;
  }

  Review review() {
    return review;
  }

  public String path() {
    return path;
  }

  @Override
  public String anchor() {
    return "#discussion_r" + id();
  }

  /// GitHub keeps no trace of it in the timeline.
  public void delete(User by) {
    world.act(
        () -> {
          review.remove(this);
          pull().touch();
          tell("deleted", by, new Json());
        });
  }

  @Override
  void tell(String action, User by, Json more) {
    Json payload = Json.of("comment", Rest.inlineComment(this), "pull_request", Rest.pull(pull()));
    payload.putAll(more);
    world.tell(pull().repository(), "pull_request_review_comment", action, by, payload);
  }
}
