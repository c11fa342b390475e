package dev.quorate.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The ledger's entries, to be read.
public final class Entries {
  /// What an entry consists of, beside the id that the database gives it.
  static final String COLUMNS =
      "repository, pull, seq, recorded_at, kind, body, previous_hash, hash";

  private static final String SELECT = "SELECT id, " + COLUMNS + " FROM ledger";

  private final ReadAccess access;

  public Entries(ReadAccess access) {
    this.access = access;
  }

  /// All entries of the subject, in their order.
  public List<LedgerEntry> of(LedgerSubject subject) {
    return list(
        " WHERE repository = ? AND pull = ? ORDER BY seq",
        subject.repositoryId(),
        subject.pullNumber());
  }

  /// All entries of one kind about repositories themselves, in the order in which they were
  /// written.
  public List<LedgerEntry> ofRepositories(String kind) {
    return list(" WHERE pull = 0 AND kind = ? ORDER BY id", kind);
  }

  private List<LedgerEntry> list(String rest, Object... values) {
    return access.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT + rest)) {
            for (int i = 0; i < values.length; i++) {
              select.setObject(i + 1, values[i]);
            }
            List<LedgerEntry> entries = new ArrayList<>();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
              entries.add(entry(rows));
            }
            return List.copyOf(entries);
          }
        });
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        row.getLong("id"),
        new LedgerSubject(row.getLong("repository"), row.getInt("pull")),
        row.getLong("seq"),
        Instant.parse(row.getString("recorded_at")),
        new NewEntry(row.getString("kind"), row.getString("body")),
        row.getString("previous_hash"),
        row.getString("hash"));
  }
}
