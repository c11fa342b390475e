package dev.quorate.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/// The rows of the tables `instance` and `news`.
final class InstanceTable {
  private InstanceTable() {}

  /// Adds an instance; gives its id, which is larger than all before.
  static long add(Connection connection) throws SQLException {
    try (Statement insert = connection.createStatement()) {
      ResultSet row = insert.executeQuery("INSERT INTO instance (beats) VALUES (0) RETURNING id");
      row.next();
      return row.getLong(1);
    }
  }

  /// Says that the instance lives; false when it was taken away.
  static boolean beat(Connection connection, long id) throws SQLException {
    String sql = "UPDATE instance SET beats = beats + 1 WHERE id = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, id);
      return update.executeUpdate() > 0;
    }
  }

  /// The beats of all instances, by id.
  static Map<Long, Long> beats(Connection connection) throws SQLException {
    Map<Long, Long> beats = new TreeMap<>();
    try (Statement select = connection.createStatement()) {
      ResultSet rows = select.executeQuery("SELECT id, beats FROM instance");
      while (rows.next()) {
        beats.put(rows.getLong(1), rows.getLong(2));
      }
    }
    return beats;
  }

  /// Takes an instance away that has not moved on since it had so many beats.
  static void remove(Connection connection, long id, long beats) throws SQLException {
    String sql = "DELETE FROM instance WHERE id = ? AND beats = ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setLong(1, id);
      delete.setLong(2, beats);
      delete.executeUpdate();
    }
  }

  static void remove(Connection connection, long id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM instance WHERE id = ?")) {
      delete.setLong(1, id);
      delete.executeUpdate();
    }
  }

  static int removeAll(Connection connection) throws SQLException {
    try (Statement delete = connection.createStatement()) {
      return delete.executeUpdate("DELETE FROM instance");
    }
  }

  static long eldest(Connection connection) throws SQLException {
    return number(connection, "SELECT min(id) FROM instance");
  }

  static int addNews(Connection connection) throws SQLException {
    try (Statement update = connection.createStatement()) {
      return update.executeUpdate("UPDATE news SET times = times + 1");
    }
  }

  static long news(Connection connection) throws SQLException {
    return number(connection, "SELECT times FROM news");
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement select = connection.createStatement()) {
      ResultSet row = select.executeQuery(sql);
      row.next();
      return row.getLong(1);
    }
  }
}
