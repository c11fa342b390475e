package dev.quorate.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The rows of the table `sighting`.
final class SightingTable {
  private SightingTable() {}

  /// A sighting and its place among all that are kept.
  record Row(long id, Sighting sighting) {}

  static void add(Connection connection, Job job, List<Sighting> sightings) throws SQLException {
    if (sightings.isEmpty()) {
      return;
    }
    String sql = "INSERT INTO sighting (job, kind, received_at, body) VALUES (?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Sighting sighting : sightings) {
        insert.setString(1, job.key());
        insert.setString(2, sighting.kind());
        insert.setString(3, sighting.receivedAt().toString());
        insert.setString(4, sighting.body());
        insert.executeUpdate();
      }
    }
  }

  static List<Row> list(Connection connection, String key) throws SQLException {
    String sql = "SELECT id, kind, received_at, body FROM sighting WHERE job = ? ORDER BY id";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key);
      ResultSet row = select.executeQuery();
      List<Row> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(
            new Row(
                row.getLong(1),
                new Sighting(row.getString(2), Instant.parse(row.getString(3)), row.getString(4))));
      }
      return rows;
    }
  }

  /// Forgets those that were handed over. A later one has a larger id, as the last one handed over
  /// is still there when it is added.
  static void forget(Connection connection, Lease lease) throws SQLException {
    String sql = "DELETE FROM sighting WHERE job = ? AND id <= ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, lease.key());
      delete.setLong(2, lease.lastSighting());
      delete.executeUpdate();
    }
  }
}
