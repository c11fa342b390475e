package dev.quorate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Which tables a database has: an older Quorate's has fewer.
final class Tables {
  private Tables() {}

  static boolean exists(Connection connection, String name) throws SQLException {
    String sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, name);
      return select.executeQuery().next();
    }
  }
}
