package dev.quorate.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/// What goes wrong at GitHub, when a test wants it to.
public final class Faults {
  private final List<Planned> planned = new ArrayList<>();
  private final List<String> brokenFields = new ArrayList<>();
  private final CountDownLatch mended = new CountDownLatch(1);

  private record Planned(Fault fault, Predicate<String> which) {}

  /// How a request can fail.
  public enum Fault {
    /// A page of HTML with the status 502; the request was not carried out.
    BAD_GATEWAY,
    /// The connection ends without an answer; the request was not carried out.
    DROPPED,
    /// The connection ends without an answer, and the request was carried out.
    DROPPED_AFTER,
    /// No answer comes before [#mend], and the request was carried out.
    UNANSWERED,
    /// 401, as for a token that has ended.
    BAD_CREDENTIALS,
    /// 403 until the hour is over; for GraphQL 200 with an error.
    RATE_LIMITED,
    /// 403 with `Retry-After`.
    SLOW_DOWN;

    /// Whether the request was carried out.
    boolean isAfter() {
      return this == DROPPED_AFTER || this == UNANSWERED;
    }
  }

  /// The next request fails.
  public void next(Fault fault) {
    next(fault, "");
  }

  /// The next request whose [Request#name] holds the text fails.
  public synchronized void next(Fault fault, String name) {
    planned.add(new Planned(fault, each -> each.contains(name)));
  }

  /// A field of GraphQL such as `Commit.statusCheckRollup` gives an error instead of data, until
  /// [#mend].
  public synchronized void breakField(String field) {
    brokenFields.add(field);
  }

  public synchronized void mend() {
    brokenFields.clear();
    planned.clear();
    mended.countDown();
  }

  void awaitMend() {
    try {
      mended.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized boolean isBroken(String field) {
    return brokenFields.contains(field);
  }

  synchronized Optional<Fault> take(String name) {
    Optional<Planned> first = planned.stream().filter(each -> each.which().test(name)).findFirst();
    first.ifPresent(planned::remove);
    return first.map(Planned::fault);
  }
}
