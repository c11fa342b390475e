package dev.quorate.forge;

import java.time.Instant;
import java.util.List;

/// What GitHub remembers, for three days, of the webhooks that it sent. Every method may throw
/// [ForgeException].
public interface DeliveryLog {

  /// One attempt to deliver an event.
  ///
  /// @param id GitHub's number for the attempt
  /// @param guid the event's; each attempt to deliver it has the same
  /// @param delivered whether it was answered well
  record Attempt(long id, String guid, Instant at, boolean delivered) {}

  /// The attempts since then, newest first.
  List<Attempt> listAttempts(Instant since);

  /// Has GitHub deliver the event of that attempt once more.
  void redeliver(long attemptId);
}
