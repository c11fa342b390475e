package dev.quorate.web;

import java.time.Duration;

/// How much of the server a sender may take who does not prove to be GitHub.
///
/// @param connections at once; more wait until one is closed
/// @param patience a connection on which no request has begun for so long is closed, whatever
///   trickles in: a request has that time to come whole, and twice that time to be over
public record ConnectionLimits(int connections, Duration patience) {
  /// GitHub itself gives up after 10 seconds.
  public static final ConnectionLimits USUAL = new ConnectionLimits(1000, Duration.ofSeconds(15));
}
