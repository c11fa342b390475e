package dev.quorate.store;

/// Another process has taken over what this one was at, or was faster: nothing was written, and who
/// reads anew finds what the other one wrote.
public final class OvertakenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OvertakenException(String message) {
    super(message);
  }
}
