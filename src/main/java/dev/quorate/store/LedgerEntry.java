package dev.quorate.store;

import java.time.Instant;

/// One entry of the ledger.
///
/// @param id its place among all entries
/// @param seq its place among those of the subject, from 1
/// @param recordedAt when the bot wrote it down
/// @param previousHash the hash of the subject's entry before, or [EntryHash#NONE]
/// @param hash of `previousHash` and this entry, as [EntryHash] makes it
public record LedgerEntry(
    long id,
    LedgerSubject subject,
    long seq,
    Instant recordedAt,
    NewEntry content,
    String previousHash,
    String hash) {

  public String kind() {
    return content.kind();
  }

  public String body() {
    return content.body();
  }
}
