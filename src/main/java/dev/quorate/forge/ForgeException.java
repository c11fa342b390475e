package dev.quorate.forge;

import java.time.Duration;
import java.util.Optional;

/// GitHub did not answer, or not in full. Nothing may be decided from it; the work is tried again.
public final class ForgeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Optional<Duration> retryAfter;

  /// @param message what was asked and what came back, without any secret
  /// @param retryAfter how long GitHub says to wait
  public ForgeException(String message, Optional<Duration> retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  public ForgeException(String message, Throwable cause) {
    super(message, cause);
    this.retryAfter = Optional.empty();
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
