package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import java.util.List;

/// What a delivery comes to.
sealed interface Reading {

  /// Something is to be looked at.
  record Hints(List<Hint> hints) implements Reading {}

  /// Nothing the bot cares about.
  record Ignored() implements Reading {}

  /// Not what its event's payload should be.
  record Malformed(String why) implements Reading {}
}
