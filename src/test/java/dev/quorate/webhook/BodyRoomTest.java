package dev.quorate.webhook;

import static dev.quorate.webhook.BodyRoom.ORDINARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.quorate.webhook.BodyRoom.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BodyRoomTest {
  private static final int LARGEST = 10 * ORDINARY;

  /// Room for one body of the largest size, beyond what is ordinary.
  private final BodyRoom room = new BodyRoom(LARGEST, LARGEST);

  @Test
  void aBodyIsReadWholeUpToTheLargest() throws Exception {
    for (int size : new int[] {0, 1, ORDINARY - 1, ORDINARY, ORDINARY + 1, LARGEST - 1, LARGEST}) {
      byte[] body = new byte[size];
      Arrays.fill(body, (byte) 7);
      try (Outcome outcome = room.read(new ByteArrayInputStream(body))) {
        assertThat(((BodyRoom.Whole) outcome).bytes()).isEqualTo(body);
      }
    }
  }

  @Test
  void oneThatIsLargerIsTooLargeAndLeavesTheRoomFree() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(read(LARGEST + 1)).isInstanceOf(BodyRoom.TooLarge.class);
    }
    assertThat(read(LARGEST)).isInstanceOf(BodyRoom.Whole.class);
  }

  @Test
  void largeOnesShareTheRoomUntilTheyAreDoneWith() throws Exception {
    try (Outcome first = read(6 * ORDINARY)) {
      assertThat(first).isInstanceOf(BodyRoom.Whole.class);
      InputStream second = body(6 * ORDINARY);
      assertThat(room.read(second)).isInstanceOf(BodyRoom.NoRoom.class);
      assertThat(second.available()).as("left on the connection").isZero();
      assertThat(read(3 * ORDINARY)).isInstanceOf(BodyRoom.Whole.class);
    }
    assertThat(read(6 * ORDINARY)).isInstanceOf(BodyRoom.Whole.class);
  }

  @Test
  void anOrdinaryOneAlwaysHasRoom() throws Exception {
    try (Outcome all = read(LARGEST)) {
      assertThat(all).isInstanceOf(BodyRoom.Whole.class);
      assertThat(read(ORDINARY - 1)).isInstanceOf(BodyRoom.Whole.class);
      assertThat(read(ORDINARY)).isInstanceOf(BodyRoom.NoRoom.class);
    }
  }

  @SuppressWarnings("InputStreamSlowMultibyteRead") // it never gives a byte
  @Test
  void oneThatBreaksOffLeavesTheRoomFree() throws Exception {
    InputStream broken =
        new SequenceInputStream(
            body(8 * ORDINARY),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("cut off");
              }
            });
    assertThatIOException().isThrownBy(() -> room.read(broken));
    assertThat(read(LARGEST)).isInstanceOf(BodyRoom.Whole.class);
  }

  private Outcome read(int size) throws IOException {
    return room.read(body(size));
  }

  private static InputStream body(int size) {
    return new ByteArrayInputStream(new byte[size]);
  }
}
