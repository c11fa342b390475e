package dev.quorate.store;

/// The database did not do what it was asked: disk full, file damaged, constraint broken.
public sealed class DatabaseException extends RuntimeException permits NoLedgerException {
  private static final long serialVersionUID = 1;

  DatabaseException(String message) {
    super(message);
  }

  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
