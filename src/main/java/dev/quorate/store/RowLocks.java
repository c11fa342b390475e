package dev.quorate.store;

/// All that the two databases' SQL does not share: how the rows that a work has selected are kept
/// from other works until it is done. SQLite does one work at a time and needs nothing.
public enum RowLocks {
  NONE("", ""),
  POSTGRESQL(" FOR UPDATE", " FOR UPDATE SKIP LOCKED");

  private final String hold;
  private final String holdFree;

  RowLocks(String hold, String holdFree) {
    this.hold = hold;
    this.holdFree = holdFree;
  }

  /// To be put behind a SELECT: waits until nobody else has the rows.
  public String hold() {
    return hold;
  }

  /// To be put behind a SELECT: passes over the rows that somebody else has.
  public String holdFree() {
    return holdFree;
  }
}
