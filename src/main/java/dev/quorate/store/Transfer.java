package dev.quorate.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/// Copies all that the bot keeps from a SQLite file to an empty PostgreSQL database, whole or not
/// at all. The tables are those that the databases have, so that none can be forgotten. The file
/// stays as it is.
public final class Transfer {
  private final Progress progress;

  /// Hears now and then how far it is.
  @FunctionalInterface
  public interface Progress {
    /// So many rows of the table are copied so far.
    void copied(String table, long rows);
  }

  /// What was copied.
  ///
  /// @param rows how many rows each table had
  /// @param ledger what came of checking the ledger, with the copy as with the file
  public record Copied(Map<String, Long> rows, Verification ledger) {
    public Copied {
      rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
  }

  public Transfer(Progress progress) {
    this.progress = progress;
  }

  /// Copies it and compares, and only then makes it last.
  ///
  /// @param url of the PostgreSQL database; it may hold a password, and no message repeats it
  /// @throws DatabaseInUseException when a bot has the file open
  /// @throws DatabaseException when there is no such file, the target is not empty, or either is
  ///   not of this Quorate's version
  public Copied run(Path file, String url) {
    if (!Files.isRegularFile(file)) {
      throw new DatabaseException("there is no database at " + file);
    }
    try (FileClaim _ = FileClaim.of(file.toRealPath())) {
      return run(source(file.toRealPath()), PostgresServer.upToDate(url));
    } catch (IOException e) {
      throw new DatabaseException("cannot open " + file + ": " + e, e);
    } catch (SQLException e) {
      throw new DatabaseException("cannot copy " + file + "; nothing was: " + e.getMessage(), e);
    }
  }

  private static DataSource source(Path file) throws SQLException {
    DataSource source = SqliteFile.readOnly(file);
    try (Connection connection = source.getConnection()) {
      if (!Tables.exists(connection, "ledger")) {
        throw new DatabaseException(file + " is a database without a ledger");
      }
    }
    if (!Migrations.areDone(source, "sqlite")) {
      throw new DatabaseException(
          file
              + " is not as this version of Quorate makes it: start `quorate serve` of the version"
              + " that you want to go on with on it once, stop it, and have that one copy it");
    }
    return source;
  }

  private Copied run(DataSource source, DataSource target) throws SQLException {
    try (Connection from = source.getConnection();
        Connection to = target.getConnection()) {
      from.setAutoCommit(false);
      Verification before = Verification.of(from);
      to.setAutoCommit(false);
      PostgresServer.prepareToWrite(to);
      // what is not committed when the connection closes is undone
      Copied copied = new Copied(copyAll(from, to), Verification.of(to));
      if (!copied.ledger().equals(before)) {
        throw new DatabaseException("the copy of the ledger differs; nothing was copied");
      }
      to.commit();
      return copied;
    }
  }

  private Map<String, Long> copyAll(Connection from, Connection to) throws SQLException {
    Set<String> tables = Tables.list(to);
    if (!Set.copyOf(tables).equals(Set.copyOf(Tables.list(from)))) {
      throw new DatabaseException(
          "SQLite and PostgreSQL have other tables; that is a mistake in Quorate");
    }
    List<TableCopy> copies = new ArrayList<>();
    for (String table : tables) {
      copies.add(TableCopy.of(table, from, to));
    }
    for (TableCopy copy : copies) {
      copy.prepare(to);
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    for (TableCopy copy : copies) {
      rows.put(copy.table(), copy(copy, from, to));
    }
    for (TableCopy copy : copies) {
      copy.wake(to);
    }
    return rows;
  }

  private long copy(TableCopy copy, Connection from, Connection to) throws SQLException {
    long rows = copy.run(from, to, soFar -> progress.copied(copy.table(), soFar));
    long there = copy.count(to);
    if (there != rows) {
      throw new DatabaseException(
          "of %d rows of the table %s only %d arrived; nothing was copied"
              .formatted(rows, copy.table(), there));
    }
    return rows;
  }
}
