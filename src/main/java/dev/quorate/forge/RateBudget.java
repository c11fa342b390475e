package dev.quorate.forge;

import java.time.Instant;

/// How much an installation may still ask of GitHub.
///
/// @param limit what it may ask in one period
/// @param remaining what of that is left
/// @param resetAt when the next period begins
public record RateBudget(long limit, long remaining, Instant resetAt) {
  private static final int TENTH = 10;

  /// Whether less than a tenth is left, which is for what people wait for.
  public boolean isLow(Instant now) {
    return now.isBefore(resetAt) && remaining * TENTH < limit;
  }
}
