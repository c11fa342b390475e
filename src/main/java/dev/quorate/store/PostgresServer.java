package dev.quorate.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/// How connections to a PostgreSQL server are made. Its URL holds a password and is never shown.
final class PostgresServer {
  private static final int READERS = 4;
  private static final int WRITERS = 4;

  /// GitHub waits 10 s for an answer; it must be "not stored" by then.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /// A server that does not answer for so long is taken for lost.
  private static final Duration SILENCE = Duration.ofSeconds(20);

  /// A commit must be on the disk when it returns, whatever is usual on that server; and a process
  /// that stops in the middle of a work must not keep the others from its rows.
  private static final String WRITER_SETTINGS =
      """
      SELECT set_config('synchronous_commit', 'on', false)
      WHERE current_setting('synchronous_commit') = 'off';
      SET idle_in_transaction_session_timeout = '10s'
      """;

  private PostgresServer() {}

  /// @throws DatabaseException when the URL is none
  static PGSimpleDataSource dataSource(String url) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    try {
      dataSource.setUrl(url);
    } catch (IllegalArgumentException _) {
      // the exception would repeat the URL
      throw new DatabaseException(
          "the database's URL cannot be read; it looks like"
              + " jdbc:postgresql://HOST:PORT/DATABASE?user=NAME&password=PASSWORD");
    }
    return dataSource;
  }

  /// The database, reached and brought up to date.
  ///
  /// @throws DatabaseException when that cannot be done
  static PGSimpleDataSource upToDate(String url) {
    PGSimpleDataSource dataSource = dataSource(url);
    try {
      check(dataSource);
    } catch (SQLException e) {
      throw new DatabaseException("cannot open the PostgreSQL database: " + e.getMessage(), e);
    }
    Migrations.run(dataSource, "postgresql");
    return dataSource;
  }

  /// Has a connection that is of no pool write as those of the writers do.
  static void prepareToWrite(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(WRITER_SETTINGS);
    }
  }

  /// Fails while the server cannot be reached or refuses.
  private static void check(PGSimpleDataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.isValid((int) PATIENCE.toSeconds());
    }
  }

  static HikariDataSource readers(String url) {
    HikariConfig config = pool("readers", READERS, url);
    config.setReadOnly(true);
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    return new HikariDataSource(config);
  }

  static HikariDataSource writers(String url) {
    HikariConfig config = pool("writers", WRITERS, url);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setConnectionInitSql(WRITER_SETTINGS);
    return new HikariDataSource(config);
  }

  private static HikariConfig pool(String name, int size, String url) {
    PGSimpleDataSource dataSource = dataSource(url);
    if (dataSource.getSocketTimeout() == 0) {
      dataSource.setSocketTimeout((int) SILENCE.toSeconds());
    }
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(dataSource);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    // that the server can be reached has been seen; from here on it may come and go
    config.setInitializationFailTimeout(-1);
    return config;
  }
}
