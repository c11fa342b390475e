package dev.quorate.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/// The memory for bodies that are being read, before anybody knows whether GitHub signed them. An
/// ordinary body always has room, as the number of connections bounds those; larger ones share the
/// rest, a step at a time as they come in.
final class BodyRoom {
  /// In bytes; most deliveries are far smaller.
  static final int ORDINARY = 64 * 1024;

  private final int largest;
  private final Semaphore steps;

  /// @param largest the largest body, in bytes
  /// @param shared how many bytes all that is beyond ordinary may take together
  BodyRoom(int largest, int shared) {
    this.largest = largest;
    this.steps = new Semaphore(shared / ORDINARY);
  }

  /// What came of reading a body. Its room is taken until it is closed.
  sealed interface Outcome extends AutoCloseable {
    @Override
    default void close() {}
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Whole(byte[] bytes, Runnable release) implements Outcome {
    @Override
    public void close() {
      release.run();
    }
  }

  record TooLarge() implements Outcome {}

  /// Others have all the room just now.
  record NoRoom() implements Outcome {}

  Outcome read(InputStream in) throws IOException {
    byte[] start = in.readNBytes(ORDINARY);
    return start.length < ORDINARY ? new Whole(start, () -> {}) : readLarge(start, in);
  }

  private Outcome readLarge(byte[] start, InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(start);
    int taken = 0;
    Outcome outcome = new NoRoom();
    try {
      while (outcome instanceof NoRoom && steps.tryAcquire()) {
        taken++;
        int most =
            Math.min(ORDINARY, largest + 1 - body.size()); // not to wait for what is too much
        byte[] step = in.readNBytes(most);
        body.writeBytes(step);
        if (body.size() > largest) {
          outcome = new TooLarge();
        } else if (step.length < most) {
          int room = taken;
          outcome = new Whole(body.toByteArray(), () -> steps.release(room));
        }
      }
    } finally {
      if (!(outcome instanceof Whole)) {
        steps.release(taken);
      }
    }
    if (outcome instanceof NoRoom) {
      passOver(in, largest);
    }
    return outcome;
  }

  /// Takes a body off the connection: to close it with bytes unread would reset it, and the sender
  /// might see that in place of the answer.
  static void passOver(InputStream in, int most) throws IOException {
    in.skip(most);
  }
}
