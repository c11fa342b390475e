package dev.quorate.forge;

import java.time.Duration;
import java.util.Optional;

/// GitHub did not answer, or not in full. Nothing may be decided from it; the work is tried again.
public final class ForgeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Optional<Duration> retryAfter;
  private final boolean unsent;

  /// @param message what was asked and what came back, without any secret
  /// @param retryAfter how long GitHub says to wait
  public ForgeException(String message, Optional<Duration> retryAfter) {
    this(message, retryAfter, false);
  }

  public ForgeException(String message, Throwable cause) {
    super(message, cause);
    this.retryAfter = Optional.empty();
    this.unsent = false;
  }

  private ForgeException(String message, Optional<Duration> retryAfter, boolean unsent) {
    super(message);
    this.retryAfter = retryAfter;
    this.unsent = unsent;
  }

  /// GitHub was not even asked, since it wants no requests of that installation now.
  public static ForgeException unsent(String message, Duration retryAfter) {
    return new ForgeException(message, Optional.of(retryAfter), true);
  }

  /// Whether GitHub was not even asked.
  public boolean isUnsent() {
    return unsent;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
