package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import java.util.List;
import java.util.Set;

/// `pull_request_review`: which head it was of, who dismissed it, what it said before an edit.
final class ReviewEvent implements EventReader {
  private static final Set<String> ACTIONS = Set.of("submitted", "edited", "dismissed");

  @Override
  public List<Hint> read(Delivery delivery) {
    if (!ACTIONS.contains(delivery.action())) {
      return List.of();
    }
    Payload payload = delivery.payload();
    payload.requireObject("review");
    SightingBody sighting =
        PullRequestEvent.sighting(payload)
            .copy("review_id", "review.id")
            .copy("commit_id", "review.commit_id")
            .account("author", "review.user")
            .copy("body_before", "changes.body.from");
    return List.of(
        delivery.hint(delivery.pull(payload.pullNumber("pull_request.number")), sighting));
  }
}
