package dev.quorate.store;

/// What is to be written into the ledger.
///
/// @param kind what sort of entry it is
/// @param body JSON
public record NewEntry(String kind, String body) {
  public NewEntry {
    if (kind.isBlank()) {
      throw new IllegalArgumentException("an entry is of some kind");
    }
  }
}
