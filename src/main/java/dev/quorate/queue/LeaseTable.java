package dev.quorate.queue;

import dev.quorate.store.OvertakenException;
import dev.quorate.store.RowLocks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// The leases in the table `job`: taking, giving back and taking away. A lease that is no longer
/// held changes nothing.
final class LeaseTable {
  private static final String FREED = " lease = NULL, instance = NULL, again_at = NULL";
  private static final String HELD = " key = ? AND instance = ? AND lease = ?";

  private LeaseTable() {}

  /// Frees what instances hold that are no more. What was cut off is due as it was before.
  static int freeOrphans(Connection connection) throws SQLException {
    String sql =
        "UPDATE job SET"
            + FREED
            + """
             WHERE lease IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM instance WHERE id = job.instance)
            """;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      return update.executeUpdate();
    }
  }

  /// Frees those that the instance holds without knowing.
  static int freeUnknown(Connection connection, long instance, LongPredicate isUnknown)
      throws SQLException {
    List<Lease> unknown = new ArrayList<>();
    String all = "SELECT key, lease FROM job WHERE lease IS NOT NULL AND instance = ?";
    try (PreparedStatement select = connection.prepareStatement(all)) {
      select.setLong(1, instance);
      ResultSet row = select.executeQuery();
      while (row.next()) {
        if (isUnknown.test(row.getLong(2))) {
          unknown.add(new Lease(row.getString(1), instance, row.getLong(2), 0));
        }
      }
    }
    String sql = "UPDATE job SET" + FREED + " WHERE" + HELD;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (Lease lease : unknown) {
        setHeld(update, 1, lease);
        update.executeUpdate();
      }
    }
    return unknown.size();
  }

  static List<Claimed> take(
      Connection connection,
      RowLocks locks,
      Instant now,
      int limit,
      long instance,
      LongSupplier numbers)
      throws SQLException {
    String due =
        "SELECT * FROM job WHERE lease IS NULL AND due_at <= ? ORDER BY due_at, key LIMIT ?"
            + locks.holdFree();
    List<Claimed> taken = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(due)) {
      select.setLong(1, Millis.present(now));
      select.setInt(2, limit);
      ResultSet row = select.executeQuery();
      while (row.next()) {
        taken.add(claimed(connection, row, instance, numbers.getAsLong()));
      }
    }
    // not while reading the same rows
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE job SET instance = ?, lease = ? WHERE key = ?")) {
      for (Claimed job : taken) {
        update.setLong(1, job.lease().instance());
        update.setLong(2, job.lease().number());
        update.setString(3, job.lease().key());
        update.executeUpdate();
      }
    }
    return List.copyOf(taken);
  }

  private static Claimed claimed(Connection connection, ResultSet row, long instance, long number)
      throws SQLException {
    Job job = JobTable.job(row);
    List<SightingTable.Row> sightings = SightingTable.list(connection, job.key());
    long last = sightings.isEmpty() ? 0 : sightings.getLast().id();
    return new Claimed(
        job,
        new Lease(job.key(), instance, number, last),
        Instant.ofEpochMilli(row.getLong("due_at")),
        row.getInt("attempts"),
        failingSince(row),
        sightings.stream().map(SightingTable.Row::sighting).toList(),
        Optional.ofNullable(row.getString("delivery")));
  }

  private static Optional<Instant> failingSince(ResultSet row) throws SQLException {
    long since = row.getLong("failing_since");
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(since));
  }

  static void complete(
      Connection connection, RowLocks locks, Lease lease, Optional<Instant> recheckAt)
      throws SQLException {
    Optional<Held> held = find(connection, locks, lease);
    if (held.isEmpty()) {
      return;
    }
    SightingTable.forget(connection, lease);
    Optional<Long> due =
        Stream.concat(held.get().againAt().stream(), recheckAt.map(Millis::due).stream())
            .min(Comparator.naturalOrder());
    if (due.isPresent()) {
      free(connection, lease, due.get());
    } else {
      delete(connection, lease);
    }
  }

  private static void free(Connection connection, Lease lease, long due) throws SQLException {
    String sql =
        "UPDATE job SET due_at = ?, attempts = 0, last_error = NULL, failing_since = NULL,"
            + " delivery = CASE WHEN again_at IS NULL THEN NULL ELSE delivery END,"
            + FREED
            + " WHERE key = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, due);
      update.setString(2, lease.key());
      update.executeUpdate();
    }
  }

  private static void delete(Connection connection, Lease lease) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM job WHERE key = ?")) {
      delete.setString(1, lease.key());
      delete.executeUpdate();
    }
  }

  static void fail(Connection connection, Lease lease, Instant now, Instant retryAt, String error)
      throws SQLException {
    String sql =
        """
        UPDATE job SET
          due_at = CASE WHEN again_at < ? THEN again_at ELSE ? END,
          attempts = attempts + 1, last_error = ?, failing_since = coalesce(failing_since, ?),
        """
            + FREED
            + " WHERE"
            + HELD;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, Millis.due(retryAt));
      update.setLong(2, Millis.due(retryAt));
      update.setString(3, storable(error));
      update.setLong(4, Millis.present(now));
      setHeld(update, 5, lease);
      update.executeUpdate();
    }
  }

  static void postpone(Connection connection, Lease lease, Instant until, String why)
      throws SQLException {
    String sql = "UPDATE job SET due_at = ?, last_error = ?," + FREED + " WHERE" + HELD;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, Millis.due(until));
      update.setString(2, storable(why));
      setHeld(update, 3, lease);
      update.executeUpdate();
    }
  }

  /// PostgreSQL keeps no NUL, and what cannot be kept could never be given back.
  private static String storable(String text) {
    return text.replace('\0', '\ufffd');
  }

  /// Lets nobody take the lease away until the transaction ends.
  ///
  /// @throws OvertakenException when somebody has
  static boolean hold(Connection connection, RowLocks locks, Lease lease) throws SQLException {
    if (find(connection, locks, lease).isEmpty()) {
      throw new OvertakenException("job " + lease.key() + " was given to another instance");
    }
    return true;
  }

  /// What is known of a lease that is held.
  private record Held(Optional<Long> againAt) {}

  private static Optional<Held> find(Connection connection, RowLocks locks, Lease lease)
      throws SQLException {
    String sql = "SELECT again_at FROM job WHERE" + HELD + locks.hold();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      setHeld(select, 1, lease);
      ResultSet row = select.executeQuery();
      if (!row.next()) {
        return Optional.empty();
      }
      long againAt = row.getLong(1);
      return Optional.of(new Held(row.wasNull() ? Optional.empty() : Optional.of(againAt)));
    }
  }

  private static void setHeld(PreparedStatement statement, int first, Lease lease)
      throws SQLException {
    statement.setString(first, lease.key());
    statement.setLong(first + 1, lease.instance());
    statement.setLong(first + 2, lease.number());
  }
}
