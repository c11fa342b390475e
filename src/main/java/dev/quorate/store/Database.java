package dev.quorate.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sqlite.SQLiteDataSource;

/// The bot's database: a SQLite file, open for this process alone, or a PostgreSQL database that
/// any number of processes share.
public final class Database implements ReadAccess, AutoCloseable {
  private final Optional<FileClaim> claim;
  private final Writing writer;
  private final HikariDataSource readers;

  private Database(Optional<FileClaim> claim, Writing writer, HikariDataSource readers) {
    this.claim = claim;
    this.writer = writer;
    this.readers = readers;
  }

  /// Opens the file, makes it and its folder where they are missing, and brings it up to date.
  ///
  /// @throws DatabaseInUseException when another process has it
  public static Database open(Path file) {
    try {
      Path real = realPath(file);
      FileClaim claim = FileClaim.of(real);
      try {
        return open(claim, SqliteFile.dataSource(real));
      } catch (SQLException | RuntimeException e) {
        claim.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + file + ": " + e, e);
    } catch (SQLException e) {
      throw new DatabaseException("cannot open " + file + ": " + e.getMessage(), e);
    }
  }

  /// So that a file reached by two names has one lock.
  private static Path realPath(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path folder = Objects.requireNonNull(absolute.getParent(), "a database is a file in a folder");
    Files.createDirectories(folder);
    return Files.exists(absolute)
        ? absolute.toRealPath()
        : folder.toRealPath().resolve(absolute.getFileName());
  }

  private static Database open(FileClaim claim, SQLiteDataSource dataSource) throws SQLException {
    Migrations.run(dataSource, "sqlite");
    Writer writer = new Writer(dataSource.getConnection());
    try {
      return new Database(Optional.of(claim), writer, SqliteFile.readers(dataSource));
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /// Opens the PostgreSQL database and brings it up to date.
  ///
  /// @param url as JDBC has it; it may hold a password, and no message repeats it
  public static Database openShared(String url) {
    PostgresServer.upToDate(url);
    return new Database(
        Optional.empty(),
        new PostgresWriter(PostgresServer.writers(url)),
        PostgresServer.readers(url));
  }

  /// Whether other processes may have it open, too.
  public boolean isShared() {
    return claim.isEmpty();
  }

  /// How works keep rows from each other.
  public RowLocks locks() {
    return isShared() ? RowLocks.POSTGRESQL : RowLocks.NONE;
  }

  /// Does the work in a transaction and returns once it is on the disk. A work that throws undoes
  /// only itself.
  public <T> T write(Work<T> work) {
    try {
      return submit(work).join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
  }

  /// Like [#write], but does not wait.
  public <T> CompletableFuture<T> submit(Work<T> work) {
    return writer.submit(work);
  }

  @Override
  public <T> T read(Work<T> work) {
    try (Connection connection = readers.getConnection()) {
      connection.setAutoCommit(false);
      try {
        return work.run(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new DatabaseException("cannot read: " + e.getMessage(), e);
    }
  }

  /// Writes for the sake of writing; completes when that worked.
  public CompletableFuture<Integer> beat() {
    return submit(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("UPDATE heartbeat SET beats = beats + 1")) {
            return update.executeUpdate();
          }
        });
  }

  private static RuntimeException unwrapped(CompletionException e) {
    return switch (e.getCause()) {
      case RuntimeException thrown -> thrown;
      case SQLException thrown ->
          new DatabaseException("cannot write: " + thrown.getMessage(), thrown);
      case null, default -> e;
    };
  }

  /// Finishes what was submitted, then closes.
  @Override
  public void close() {
    writer.close();
    readers.close();
    try {
      if (claim.isPresent()) {
        claim.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
