package dev.quorate.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nobody holds a connection by sending slowly. The server's own limits begin anew with every byte
/// and are half a minute, so they close nothing here.
class SlowSendersTest {
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final int CONNECTIONS = 3;

  /// What these tests wait for comes after a fraction of a second, and fails after this.
  private static final int LONG = 20_000;

  private final LinkedBlockingQueue<String> ends = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void start() {
    server =
        HttpServer.start(
            "127.0.0.1",
            0,
            new ConnectionLimits(CONNECTIONS, PATIENCE),
            List.of(
                new Route(HandlerType.GET, "/", ctx -> ctx.result("here")),
                new Route(
                    HandlerType.POST,
                    "/",
                    ctx -> {
                      try {
                        ctx.req().getInputStream().readAllBytes();
                        ends.add("read");
                      } catch (IOException e) {
                        ends.add("cut off");
                        throw e;
                      }
                    })));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aConnectionThatSendsNothingIsClosed() throws Exception {
    try (Socket socket = connect()) {
      assertThat(isClosed(socket)).isTrue();
    }
  }

  @Test
  void aHeadThatTricklesIsCutOff() throws Exception {
    try (Socket socket = connect()) {
      send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
      trickle(socket);
    }
  }

  @Test
  void aBodyThatTricklesIsCutOffAndItsRequestEnds() throws Exception {
    try (Socket socket = connect()) {
      send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 26214400\r\n\r\n");
      trickle(socket);
      assertThat(ends.poll(LONG, TimeUnit.MILLISECONDS)).isEqualTo("cut off");
    }
  }

  @Test
  void whoHoldsAllConnectionsHoldsThemNotForLong() throws Exception {
    List<Socket> held = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS * 3; i++) {
        held.add(connect());
        send(held.getLast(), "GET / HTTP/1.1\r\n");
      }
      Instant end = Instant.now().plusMillis(LONG);
      while (!isAnswered()) {
        assertThat(Instant.now()).as("never had a connection").isBefore(end);
      }
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(LONG);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  /// Sends a byte again and again until the server has closed the connection.
  private static void trickle(Socket socket) {
    Instant end = Instant.now().plusMillis(LONG);
    try {
      while (Instant.now().isBefore(end)) {
        socket.getOutputStream().write('x');
        LockSupport.parkNanos(PATIENCE.dividedBy(20).toNanos());
      }
    } catch (IOException _) {
      return;
    }
    throw new AssertionError("it was never closed");
  }

  private static boolean isClosed(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException _) {
      return true;
    }
  }

  /// On a slow machine its own connection may be closed before it has sent anything.
  private boolean isAnswered() {
    try (Socket socket = connect()) {
      send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      return new String(socket.getInputStream().readNBytes(12), US_ASCII).equals("HTTP/1.1 200");
    } catch (IOException _) {
      return false;
    }
  }
}
