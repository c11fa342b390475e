package dev.quorate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.SortedSet;
import java.util.function.LongConsumer;

/// A table's rows on their way from the SQLite file to PostgreSQL.
///
/// @param columns those that both have, which are all
record TableCopy(String table, SortedSet<String> columns) {
  private static final int ROWS_AT_ONCE = 500;

  /// Tables with this column have one row, and have it from the beginning.
  private static final String ONE_ROW = "only_row";

  /// @throws DatabaseException when the databases do not have the same columns there
  static TableCopy of(String table, Connection from, Connection to) throws SQLException {
    SortedSet<String> columns = Tables.columns(from, table);
    if (!columns.equals(Tables.columns(to, table))) {
      throw new DatabaseException(
          "the table %s has other columns in SQLite than in PostgreSQL; that is a mistake in Quorate"
              .formatted(table));
    }
    return new TableCopy(table, columns);
  }

  /// Makes room in the target, where nobody else may write to it until the transaction ends. The
  /// triggers stay off until [#wake]: they would add to what comes, and cover up what is missing.
  ///
  /// @throws DatabaseException when something is there already
  void prepare(Connection to) throws SQLException {
    execute(to, "ALTER TABLE %s DISABLE TRIGGER USER");
    if (columns.contains(ONE_ROW)) {
      execute(to, "DELETE FROM %s");
    } else if (count(to) > 0) {
      throw new DatabaseException(
          "the PostgreSQL database is in use or was: there are rows in its table %s. Give DATABASE_URL an empty database"
              .formatted(table));
    }
  }

  /// Copies the rows, a few at a time; gives how many there were.
  ///
  /// @param progress hears now and then how many it was so far
  long run(Connection from, Connection to, LongConsumer progress) throws SQLException {
    String names = String.join(", ", columns.stream().map(name -> '"' + name + '"').toList());
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    String insert =
        "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)".formatted(table, names, marks);
    long rows = 0;
    try (Statement select = from.createStatement();
        ResultSet row = select.executeQuery("SELECT %s FROM %s".formatted(names, table));
        PreparedStatement batch = to.prepareStatement(insert)) {
      while (row.next()) {
        for (int i = 1; i <= columns.size(); i++) {
          batch.setObject(i, row.getObject(i));
        }
        batch.addBatch();
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
          batch.executeBatch();
          progress.accept(rows);
        }
      }
      batch.executeBatch();
    }
    return rows;
  }

  /// Has the target's triggers back, and its numbers go on after the highest.
  void wake(Connection to) throws SQLException {
    execute(to, "ALTER TABLE %s ENABLE TRIGGER USER");
    try (ResultSet numbered = to.getMetaData().getColumns(null, to.getSchema(), table, "%")) {
      while (numbered.next()) {
        if (numbered.getString("IS_AUTOINCREMENT").equals("YES")) {
          goOn(to, numbered.getString("COLUMN_NAME"));
        }
      }
    }
  }

  private void goOn(Connection to, String column) throws SQLException {
    String sql =
        "SELECT setval(pg_get_serial_sequence('%1$s', '%2$s'), coalesce(max(%2$s), 0) + 1, false) FROM %1$s"
            .formatted(table, column);
    try (Statement select = to.createStatement()) {
      select.execute(sql);
    }
  }

  /// How many rows the table has.
  long count(Connection connection) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(Connection to, String sql) throws SQLException {
    try (Statement statement = to.createStatement()) {
      statement.execute(sql.formatted(table));
    }
  }
}
