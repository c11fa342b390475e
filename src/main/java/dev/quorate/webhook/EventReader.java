package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import java.util.List;

/// What an event's deliveries hint at.
@FunctionalInterface
interface EventReader {

  /// The hints; none when the delivery changes no verdict.
  ///
  /// @throws MalformedPayloadException when the payload is not of this event: its name is not
  ///   signed
  List<Hint> read(Delivery delivery);
}
