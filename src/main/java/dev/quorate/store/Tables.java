package dev.quorate.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which tables a database has: an older Quorate's has fewer.
final class Tables {
  private Tables() {}

  static boolean exists(Connection connection, String name) throws SQLException {
    try (ResultSet tables = tables(connection, name)) {
      return tables.next();
    }
  }

  /// All of the bot's tables, those that others refer to before the others.
  static Set<String> list(Connection connection) throws SQLException {
    SortedSet<String> names = new TreeSet<>();
    try (ResultSet tables = tables(connection, "%")) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    names.remove(Migrations.HISTORY);
    Set<String> ordered = new LinkedHashSet<>();
    for (String name : names) {
      addBehindThoseItRefersTo(connection, name, ordered);
    }
    return ordered;
  }

  private static void addBehindThoseItRefersTo(
      Connection connection, String name, Set<String> ordered) throws SQLException {
    try (ResultSet keys =
        connection.getMetaData().getImportedKeys(null, connection.getSchema(), name)) {
      while (keys.next()) {
        String other = keys.getString("PKTABLE_NAME");
        if (!other.equals(name) && !ordered.contains(other)) {
          addBehindThoseItRefersTo(connection, other, ordered);
        }
      }
    }
    ordered.add(name);
  }

  /// The names of a table's columns.
  static SortedSet<String> columns(Connection connection, String table) throws SQLException {
    SortedSet<String> names = new TreeSet<>();
    try (ResultSet columns =
        connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
      while (columns.next()) {
        names.add(columns.getString("COLUMN_NAME"));
      }
    }
    return names;
  }

  private static ResultSet tables(Connection connection, String pattern) throws SQLException {
    return connection
        .getMetaData()
        .getTables(null, connection.getSchema(), pattern, new String[] {"TABLE"});
  }
}
