package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import java.util.List;

/// `push` to the default branch: config or roster may have changed. Pushes to the branches of pull
/// requests come as `pull_request` too.
final class PushEvent implements EventReader {

  @Override
  public List<Hint> read(Delivery delivery) {
    Payload payload = delivery.payload();
    String defaultRef = "refs/heads/" + payload.text("repository.default_branch");
    return payload.text("ref").equals(defaultRef)
        ? List.of(delivery.hint(delivery.wholeRepository()))
        : List.of();
  }
}
