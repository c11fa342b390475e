package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import java.util.List;
import java.util.Set;

/// `pull_request`: which head it had, on which base, is seen here first and, after the next push,
/// nowhere else.
final class PullRequestEvent implements EventReader {
  private static final Set<String> ACTIONS =
      Set.of(
          "opened",
          "edited",
          "closed",
          "reopened",
          "synchronize",
          "ready_for_review",
          "converted_to_draft");

  @Override
  public List<Hint> read(Delivery delivery) {
    if (!ACTIONS.contains(delivery.action())) {
      return List.of();
    }
    int number = delivery.payload().pullNumber("pull_request.number");
    return List.of(delivery.hint(delivery.pull(number), sighting(delivery.payload())));
  }

  /// What every payload with a pull request in it shows of it.
  static SightingBody sighting(Payload payload) {
    return new SightingBody(payload)
        .copy("head_sha", "pull_request.head.sha")
        .copy("base_ref", "pull_request.base.ref")
        .copy("created_at", "pull_request.created_at")
        .copy("updated_at", "pull_request.updated_at");
  }
}
