package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `issue_comment` and `pull_request_review_comment`: who deleted one and what it said, and what it
/// said before an edit, GitHub tells only here.
final class CommentEvent implements EventReader {
  private static final Set<String> ACTIONS = Set.of("created", "edited", "deleted");

  private final long appId;
  private final String pull;

  /// @param pull the payload's part that carries the pull request's number
  CommentEvent(long appId, String pull) {
    this.appId = appId;
    this.pull = pull;
  }

  @Override
  public List<Hint> read(Delivery delivery) {
    Payload payload = delivery.payload();
    if (!ACTIONS.contains(delivery.action())) {
      return List.of();
    }
    payload.requireObject("comment");
    int number = payload.pullNumber(pull + ".number");
    boolean onPlainIssue = pull.equals("issue") && !payload.hasObject("issue.pull_request");
    if (onPlainIssue || isOwn(payload)) {
      return List.of();
    }
    if (delivery.action().equals("created")) {
      return List.of(delivery.hint(delivery.pull(number)));
    }
    return List.of(delivery.hint(delivery.pull(number), sighting(delivery)));
  }

  private static SightingBody sighting(Delivery delivery) {
    Payload payload = delivery.payload();
    boolean deleted = delivery.action().equals("deleted");
    payload.number("comment.id");
    return new SightingBody(payload)
        .copy("comment_id", "comment.id")
        .account("author", "comment.user")
        .copy("created_at", "comment.created_at")
        .copy("updated_at", "comment.updated_at")
        .copy("body_before", deleted ? "comment.body" : "changes.body.from");
  }

  /// The bot's own doing on its own comment. Any doubt, and it is not: a hint too many costs one
  /// look, one too few a verdict.
  private boolean isOwn(Payload payload) {
    return payload.findNumber("comment.performed_via_github_app.id").equals(appId())
        && payload.findText("sender.type").filter("Bot"::equals).isPresent()
        && payload.findText("sender.login").filter(login -> login.endsWith("[bot]")).isPresent()
        && payload.findNumber("sender.id").isPresent()
        && payload.findNumber("sender.id").equals(payload.findNumber("comment.user.id"));
  }

  private Optional<Long> appId() {
    return Optional.of(appId);
  }
}
