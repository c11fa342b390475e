package dev.quorate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What the bot saw and decided, kept because GitHub forgets it or lets others change it.
/// Append-only; each entry carries the hash of the one before, so that a change shows.
public final class Ledger {
  private final Database database;
  private final InstantSource clock;

  public Ledger(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Writes the entries behind those of the subject, all or none, and returns once they are on the
  /// disk.
  ///
  /// @throws DatabaseException also when a body is not JSON
  public List<LedgerEntry> append(LedgerSubject subject, List<NewEntry> contents) {
    if (contents.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    return write(
        connection -> append(connection, subject, heldTail(connection, subject), now, contents));
  }

  /// Like [#append(LedgerSubject, List)], if `after` is still the subject's last entry.
  ///
  /// @throws OvertakenException when it is not
  public List<LedgerEntry> append(LedgerSubject subject, long after, List<NewEntry> contents) {
    Instant now = clock.instant();
    return write(
        connection -> {
          Tail tail = heldTail(connection, subject);
          if (tail.seq() != after) {
            throw movedOn(subject);
          }
          return append(connection, subject, tail, now, contents);
        });
  }

  /// The number of the subject's last entry; 0 where there is none.
  public long last(LedgerSubject subject) {
    return database.read(connection -> tail(connection, subject).seq());
  }

  private List<LedgerEntry> write(Work<List<LedgerEntry>> work) {
    return database.write(Fence.guard(work));
  }

  private static OvertakenException movedOn(LedgerSubject subject) {
    return new OvertakenException(
        "the ledger of %d#%d has moved on".formatted(subject.repositoryId(), subject.pullNumber()));
  }

  /// All entries of the subject, in their order.
  public List<LedgerEntry> entries(LedgerSubject subject) {
    return new Entries(database).of(subject);
  }

  private static List<LedgerEntry> append(
      Connection connection, LedgerSubject subject, Tail end, Instant now, List<NewEntry> contents)
      throws SQLException {
    List<LedgerEntry> appended = new ArrayList<>();
    Tail tail = end;
    for (NewEntry content : contents) {
      long seq = tail.seq() + 1;
      String hash = EntryHash.of(tail.hash(), subject, seq, now, content);
      appended.add(
          insert(connection, new LedgerEntry(0, subject, seq, now, content, tail.hash(), hash)));
      tail = new Tail(seq, hash);
    }
    return List.copyOf(appended);
  }

  private record Tail(long seq, String hash) {}

  /// Nobody else appends to the subject until the transaction ends. Of two that begin a chain at
  /// once, the second is told that its number is taken, and tries again.
  private Tail heldTail(Connection connection, LedgerSubject subject) throws SQLException {
    if (database.isShared()) {
      String sql =
          "SELECT 1 FROM chain_head WHERE repository = ? AND pull = ?" + database.locks().hold();
      try (PreparedStatement select = connection.prepareStatement(sql)) {
        select.setLong(1, subject.repositoryId());
        select.setInt(2, subject.pullNumber());
        select.executeQuery();
      }
    }
    return tail(connection, subject);
  }

  private static Tail tail(Connection connection, LedgerSubject subject) throws SQLException {
    String sql =
        "SELECT seq, hash FROM ledger WHERE repository = ? AND pull = ? ORDER BY seq DESC LIMIT 1";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, subject.repositoryId());
      select.setInt(2, subject.pullNumber());
      ResultSet row = select.executeQuery();
      return row.next() ? new Tail(row.getLong(1), row.getString(2)) : new Tail(0, EntryHash.NONE);
    }
  }

  private static LedgerEntry insert(Connection connection, LedgerEntry entry) throws SQLException {
    String sql =
        "INSERT INTO ledger (" + Entries.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, entry.subject().repositoryId());
      insert.setInt(2, entry.subject().pullNumber());
      insert.setLong(3, entry.seq());
      insert.setString(4, entry.recordedAt().toString());
      insert.setString(5, entry.kind());
      insert.setString(6, entry.body());
      insert.setString(7, entry.previousHash());
      insert.setString(8, entry.hash());
      ResultSet row = insert.executeQuery();
      row.next();
      return new LedgerEntry(
          row.getLong(1),
          entry.subject(),
          entry.seq(),
          entry.recordedAt(),
          entry.content(),
          entry.previousHash(),
          entry.hash());
    }
  }
}
