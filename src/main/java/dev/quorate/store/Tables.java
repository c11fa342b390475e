package dev.quorate.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Which tables a database has: an older Quorate's has fewer.
final class Tables {
  private Tables() {}

  static boolean exists(Connection connection, String name) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), name, new String[] {"TABLE"})) {
      return tables.next();
    }
  }
}
