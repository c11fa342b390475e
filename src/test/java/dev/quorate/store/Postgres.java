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
  /// Migrated once; each test's database is a copy.
  private static final String TEMPLATE = "migrated";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Postgres() {}

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "200")
              .setServerConfig("shared_buffers", "16MB")
              .setLocaleConfig("locale", "C")
              .start();
      execute(server, "CREATE DATABASE " + TEMPLATE);
      Database.openShared(server.getJdbcUrl("postgres", TEMPLATE)).close();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The URL of a database that nobody else uses.
  public static String newDatabase() {
    String name = "test" + NUMBERS.incrementAndGet();
    execute(Server.RUNNING, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return Server.RUNNING.getJdbcUrl("postgres", name);
  }

  /// Throws everybody out of the database and lets nobody in.
  public static void shut(String url) {
    String name = name(url);
    execute(Server.RUNNING, "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    execute(
        Server.RUNNING,
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '"
            + name
            + "'");
  }

  /// The contrary of [#shut].
  public static void reopen(String url) {
    execute(Server.RUNNING, "ALTER DATABASE " + name(url) + " ALLOW_CONNECTIONS true");
  }

  private static String name(String url) {
    return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
