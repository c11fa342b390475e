package dev.quorate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// An entry as it stands in the file, which somebody may have written by hand.
record StoredEntry(Chain chain, long seq, List<String> content, String previousHash, String hash) {

  /// Whom a chain is about.
  record Chain(long repository, long pull) {}

  static StoredEntry of(ResultSet row) throws SQLException {
    return new StoredEntry(
        new Chain(row.getLong("repository"), row.getLong("pull")),
        row.getLong("seq"),
        List.of(row.getString("recorded_at"), row.getString("kind"), row.getString("body")),
        row.getString("previous_hash"),
        row.getString("hash"));
  }

  /// Whether the hash is that of what stands here.
  boolean isAsHashed() {
    return EntryHash.of(previousHash, chain.repository(), chain.pull(), seq, content).equals(hash);
  }
}
