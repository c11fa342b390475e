package dev.quorate.standin;

import java.util.ArrayList;
import java.util.List;

/// A submitted review.
public final class Review extends Remark {
  private final Commit commit;
  private final List<InlineComment> comments = new ArrayList<>();
  private State state;

  /// What it says, by its name in GraphQL.
  public enum State {
    APPROVED,
    CHANGES_REQUESTED,
    COMMENTED,
    DISMISSED
  }

  Review(Pull pull, User author, State state, String body) {
    super(pull, "PRR", author, body);
    this.commit = pull.head();
    this.state = state;
  }

  /// The head that it was given for.
  public Commit commit() {
    return commit;
  }

  public State state() {
    return state;
  }

  public List<InlineComment> comments() {
    return world.locked(() -> List.copyOf(comments));
  }

  @Override
  public String anchor() {
    return "#pullrequestreview-" + id();
  }

  void add(InlineComment comment) {
    comments.add(comment);
  }

  void remove(InlineComment comment) {
    comments.remove(comment);
    world.forget(comment);
  }

  /// Takes its weight away; GitHub does that with approvals and requests for changes alone.
  public void dismiss(User by, String message) {
    if (state != State.APPROVED && state != State.CHANGES_REQUESTED) {
      throw new IllegalStateException("Can not dismiss a " + state + " pull request review");
    }
    world.act(
        () -> {
          State before = state;
          state = State.DISMISSED;
          pull()
              .happened(
                  "ReviewDismissedEvent",
                  by,
                  Json.of(
                      "previousReviewState", before.name(),
                      "review", this,
                      "dismissalMessage", message));
          tell("dismissed", by, new Json());
        });
  }

  @Override
  void tell(String action, User by, Json more) {
    Json payload = Json.of("review", Rest.review(this), "pull_request", Rest.pull(pull()));
    payload.putAll(more);
    world.tell(pull().repository(), "pull_request_review", action, by, payload);
  }
}
