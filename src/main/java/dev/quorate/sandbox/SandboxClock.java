package dev.quorate.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The one clock of a rehearsal, GitHub's and the bot's: it runs like the machine's and can be
/// moved forward. A story that began days ago begins behind the machine's.
public final class SandboxClock implements InstantSource {
  private final InstantSource machine;
  private Duration ahead;

  /// @param before how long before now it begins
  public SandboxClock(InstantSource machine, Duration before) {
    this.machine = machine;
    this.ahead = before.negated();
  }

  @Override
  public synchronized Instant instant() {
    return machine.instant().plus(ahead);
  }

  synchronized void forward(Duration by) {
    ahead = ahead.plus(by);
  }

  /// Nothing happens where the instant has passed.
  synchronized void forwardTo(Instant instant) {
    Duration missing = Duration.between(instant(), instant);
    if (missing.isPositive()) {
      forward(missing);
    }
  }
}
