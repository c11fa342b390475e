package dev.quorate.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The leases in the table `job`: taking and giving back. A lease that is no longer held changes
/// nothing.
final class LeaseTable {
  private LeaseTable() {}

  /// What was cut off is due as it was before.
  static int clear(Connection connection) throws SQLException {
    String sql = "UPDATE job SET lease = NULL, again_at = NULL WHERE lease IS NOT NULL";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      return update.executeUpdate();
    }
  }

  static List<Claimed> take(Connection connection, Instant now, int limit, LongSupplier numbers)
      throws SQLException {
    String due =
        "SELECT * FROM job WHERE lease IS NULL AND due_at <= ? ORDER BY due_at, key LIMIT ?";
    List<Claimed> taken = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(due)) {
      select.setLong(1, Millis.present(now));
      select.setInt(2, limit);
      ResultSet row = select.executeQuery();
      while (row.next()) {
        taken.add(claimed(connection, row, numbers.getAsLong()));
      }
    }
    // not while reading the same rows
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE job SET lease = ? WHERE key = ?")) {
      for (Claimed job : taken) {
        update.setLong(1, job.lease().number());
        update.setString(2, job.lease().key());
        update.executeUpdate();
      }
    }
    return List.copyOf(taken);
  }

  private static Claimed claimed(Connection connection, ResultSet row, long number)
      throws SQLException {
    Job job = JobTable.job(row);
    List<SightingTable.Row> sightings = SightingTable.list(connection, job.key());
    long last = sightings.isEmpty() ? 0 : sightings.getLast().id();
    return new Claimed(
        job,
        new Lease(job.key(), number, last),
        Instant.ofEpochMilli(row.getLong("due_at")),
        row.getInt("attempts"),
        failingSince(row),
        sightings.stream().map(SightingTable.Row::sighting).toList());
  }

  private static Optional<Instant> failingSince(ResultSet row) throws SQLException {
    long since = row.getLong("failing_since");
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(since));
  }

  static void complete(Connection connection, Lease lease, Optional<Instant> recheckAt)
      throws SQLException {
    if (!isHeld(connection, lease)) {
      return;
    }
    SightingTable.forget(connection, lease);
    String again =
        """
        UPDATE job SET
          due_at = min(ifnull(again_at, ?1), ifnull(?1, again_at)),
          lease = NULL, again_at = NULL, attempts = 0, last_error = NULL, failing_since = NULL
        WHERE key = ?2 AND (again_at IS NOT NULL OR ?1 IS NOT NULL)
        """;
    try (PreparedStatement update = connection.prepareStatement(again)) {
      update.setObject(1, dueOrNull(recheckAt));
      update.setString(2, lease.key());
      if (update.executeUpdate() > 0) {
        return;
      }
    }
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
          due_at = min(ifnull(again_at, ?1), ?1),
          lease = NULL, again_at = NULL, attempts = attempts + 1, last_error = ?2,
          failing_since = ifnull(failing_since, ?5)
        WHERE key = ?3 AND lease = ?4
        """;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, Millis.due(retryAt));
      update.setString(2, error);
      update.setString(3, lease.key());
      update.setLong(4, lease.number());
      update.setLong(5, Millis.present(now));
      update.executeUpdate();
    }
  }

  static void postpone(Connection connection, Lease lease, Instant until, String why)
      throws SQLException {
    String sql =
        """
        UPDATE job SET due_at = ?1, lease = NULL, again_at = NULL, last_error = ?2
        WHERE key = ?3 AND lease = ?4
        """;
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, Millis.due(until));
      update.setString(2, why);
      update.setString(3, lease.key());
      update.setLong(4, lease.number());
      update.executeUpdate();
    }
  }

  private static boolean isHeld(Connection connection, Lease lease) throws SQLException {
    String sql = "SELECT 1 FROM job WHERE key = ? AND lease = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, lease.key());
      select.setLong(2, lease.number());
      return select.executeQuery().next();
    }
  }

  private static @Nullable Long dueOrNull(Optional<Instant> recheckAt) {
    return recheckAt.map(Millis::due).orElse(null);
  }
}
