package dev.quorate.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL, started when the first test wants it and stopped at the end of the tests. It
/// runs without root's rights also where the tests have them.
public final class Postgres {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Postgres() {}

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("max_connections", "200")
          .setServerConfig("shared_buffers", "16MB")
          .setLocaleConfig("locale", "C")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The URL of a schema that nobody else uses: as good as a database of its own, which takes
  /// longer to make and fills the disk.
  public static String newSchema() {
    String name = "test" + NUMBERS.incrementAndGet();
    execute("CREATE SCHEMA " + name);
    return Server.RUNNING.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
  }

  /// The URL of a whole database that nobody else uses.
  public static String newDatabase() {
    String name = "test" + NUMBERS.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }

  /// Throws everybody out of a whole database and lets nobody in.
  public static void shut(String url) {
    String name = name(url);
    execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '"
            + name
            + "'");
  }

  /// The contrary of [#shut].
  public static void reopen(String url) {
    execute("ALTER DATABASE " + name(url) + " ALLOW_CONNECTIONS true");
  }

  private static String name(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
  }

  private static void execute(String sql) {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
