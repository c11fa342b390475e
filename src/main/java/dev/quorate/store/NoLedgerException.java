package dev.quorate.store;

/// There is no ledger where the bot's was looked for: the bot has not been started there yet.
public final class NoLedgerException extends DatabaseException {
  private static final long serialVersionUID = 1;

  NoLedgerException(String message) {
    super(message);
  }
}
