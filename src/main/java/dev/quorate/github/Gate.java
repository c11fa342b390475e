package dev.quorate.github;

import dev.quorate.forge.ForgeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds back the requests of one installation while GitHub wants none: whoever asks then is told
/// when to come again, and nothing is sent. Other installations have gates of their own.
final class Gate {
  private static final Logger log = LoggerFactory.getLogger(Gate.class);
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 6;

  private final String whose;
  private final InstantSource clock;
  private Instant opensAt = Instant.MIN;
  private int refusals;

  /// @param whose for people
  Gate(String whose, InstantSource clock) {
    this.whose = whose;
    this.clock = clock;
  }

  /// Throws while it is closed.
  synchronized void pass() {
    Instant now = clock.instant();
    if (now.isBefore(opensAt)) {
      throw ForgeException.unsent(
          "GitHub wants no requests of " + whose + " before " + opensAt,
          Duration.between(now, opensAt));
    }
  }

  /// A limit was hit: closed for as long as GitHub said, else for a minute, then two, four and so
  /// on. What was under way when it closed tells nothing new, unless it says a longer time.
  ///
  /// @param wait what GitHub said
  synchronized void close(Reply reply, Optional<Duration> wait) {
    if (wait.isEmpty() && reply.at().isBefore(opensAt)) {
      return;
    }
    Instant until = reply.at().plus(wait.orElseGet(() -> unsaid(refusals++)));
    if (until.isAfter(opensAt)) {
      opensAt = until;
      log.warn("{}: {} hit a limit; nothing is asked until {}", reply.call(), whose, until);
    }
  }

  private static Duration unsaid(int refusals) {
    Duration doubled = LEAST.multipliedBy(1L << Math.min(refusals, MOST_DOUBLINGS));
    return doubled.compareTo(MOST) < 0 ? doubled : MOST;
  }

  /// GitHub answered as it should. What was sent before it closed does not open it.
  synchronized void answered(Reply reply) {
    if (!reply.at().isBefore(opensAt)) {
      refusals = 0;
    }
  }
}
