package dev.quorate.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A database to look into, also while the bot has it open: it is not claimed, not changed, and not
/// brought up to date.
public final class ReadOnlyDatabase implements ReadAccess {
  private final String name;
  private final DataSource dataSource;

  private ReadOnlyDatabase(String name, DataSource dataSource) {
    this.name = name;
    this.dataSource = dataSource;
  }

  /// Looks into the file.
  ///
  /// @throws NoLedgerException when there is none, or it is no database of the bot
  public static ReadOnlyDatabase open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new NoLedgerException("there is no database at " + file);
    }
    return open(file.toString(), SqliteFile.readOnly(file));
  }

  /// Looks into a PostgreSQL database.
  ///
  /// @param url as JDBC has it; it may hold a password, and no message repeats it
  /// @throws NoLedgerException when it is no database of the bot
  /// @throws DatabaseException when it cannot be reached
  public static ReadOnlyDatabase openShared(String url) {
    PGSimpleDataSource dataSource = PostgresServer.dataSource(url);
    dataSource.setReadOnly(true);
    return open("the PostgreSQL database", dataSource);
  }

  private static ReadOnlyDatabase open(String name, DataSource dataSource) {
    ReadOnlyDatabase database = new ReadOnlyDatabase(name, dataSource);
    if (!database.<Boolean>read(connection -> Tables.exists(connection, "ledger"))) {
      throw new NoLedgerException(name + " is a database without a ledger");
    }
    return database;
  }

  @Override
  public <T> T read(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
      connection.setAutoCommit(false);
      try {
        return work.run(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new DatabaseException("cannot read " + name + ": " + e.getMessage(), e);
    }
  }
}
