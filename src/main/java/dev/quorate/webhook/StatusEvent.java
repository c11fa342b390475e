package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import java.util.List;

/// `status`: names a commit and no pull request.
final class StatusEvent implements EventReader {

  @Override
  public List<Hint> read(Delivery delivery) {
    delivery.payload().text("context");
    return List.of(delivery.hint(delivery.commit(delivery.payload().text("sha"))));
  }
}
