package dev.quorate.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteDataSource;

/// A database file to look into, also while the bot has it open: it is not claimed, not changed,
/// and not brought up to date.
public final class ReadOnlyDatabase implements ReadAccess {
  private final Path file;
  private final SQLiteDataSource dataSource;

  private ReadOnlyDatabase(Path file) {
    this.file = file;
    this.dataSource = SqliteFile.readOnly(file);
  }

  /// Looks into the file.
  ///
  /// @throws DatabaseException when there is none, or it is no database of the bot
  public static ReadOnlyDatabase open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new DatabaseException("there is no database at " + file);
    }
    ReadOnlyDatabase database = new ReadOnlyDatabase(file);
    if (!database.<Boolean>read(connection -> Tables.exists(connection, "ledger"))) {
      throw new DatabaseException(file + " is a database without a ledger");
    }
    return database;
  }

  @Override
  public <T> T read(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return work.run(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new DatabaseException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
