package dev.quorate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/// Sends requests over some connections at once, and takes the times. An answer other than 2xx ends
/// it: what was refused was not acknowledged.
final class Load {
  private final int port;
  private final int connections;
  private final IntFunction<byte[]> requests;

  /// @param requests the N-th request
  Load(int port, int connections, IntFunction<byte[]> requests) {
    this.port = port;
    this.connections = connections;
    this.requests = requests;
  }

  /// What was sent and how long it took.
  record Result(Latencies latencies, double seconds) {
    long perSecond() {
      return Math.round(latencies.count() / seconds);
    }
  }

  /// Each connection sends its next request as soon as the last is answered.
  Result atFullSpeed(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return run(
        (connection, number) -> {
          List<Long> taken = new ArrayList<>();
          long start = System.nanoTime();
          for (int i = number; start < end; i += connections) {
            send(connection, i);
            long now = System.nanoTime();
            taken.add(now - start);
            start = now;
          }
          return taken;
        });
  }

  /// Sends `count` requests, so many a second in all, whatever the answers take. A request that
  /// waits for the answer to the one before it counts from when it should have been sent.
  Result atRate(int perSecond, int count) {
    long begin = System.nanoTime();
    long step = Duration.ofSeconds(1).toNanos() / perSecond;
    return run(
        (connection, number) -> {
          List<Long> taken = new ArrayList<>();
          for (int i = number; i < count; i += connections) {
            long due = begin + i * step;
            sleepUntil(due);
            send(connection, i);
            taken.add(System.nanoTime() - due);
          }
          return taken;
        });
  }

  private interface Sender {
    List<Long> send(Connection connection, int number) throws IOException;
  }

  private Result run(Sender sender) {
    long start = System.nanoTime();
    List<Future<List<Long>>> senders = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        int number = i;
        senders.add(
            threads.submit(
                () -> {
                  try (Connection connection = new Connection(port)) {
                    return sender.send(connection, number);
                  }
                }));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    LongStream all =
        senders.stream().flatMap(each -> taken(each).stream()).mapToLong(Long::longValue);
    return new Result(new Latencies(all.toArray()), seconds);
  }

  private static List<Long> taken(Future<List<Long>> sender) {
    try {
      return sender.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the load was cut off: " + e.getCause(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void send(Connection connection, int number) {
    try {
      int status = connection.send(requests.apply(number));
      if (status / 100 != 2) {
        throw new IllegalStateException("request " + number + " was answered with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sleepUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
