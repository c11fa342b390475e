package dev.quorate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {
  private static final Path FOLDERS = Path.of("src/main/resources/db/migration");

  /// PostgreSQL began with all that SQLite had by then.
  private static final int FIRST_SHARED = 7;

  @TempDir Path folder;

  @Test
  void fromTheFirstOfPostgresqlOnEachVersionIsOneOfBoth() throws IOException {
    assertThat(versions("postgresql")).isEqualTo(versions("sqlite").tailSet(FIRST_SHARED));
  }

  /// Else `quorate migrate` could not copy one to the other.
  @Test
  void bothMakeTheSameTablesWithTheSameColumns() throws SQLException {
    assertThat(tables(DatabaseKind.POSTGRESQL)).isEqualTo(tables(DatabaseKind.SQLITE));
  }

  private Map<String, Map<String, String>> tables(DatabaseKind kind) throws SQLException {
    String url = kind.newDatabase(folder);
    kind.open(url).close();
    Map<String, Map<String, String>> tables = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url)) {
      for (String table : Tables.list(connection)) {
        tables.put(table, columns(connection, table));
      }
    }
    return tables;
  }

  private static Map<String, String> columns(Connection connection, String table)
      throws SQLException {
    Map<String, String> types = new TreeMap<>();
    try (ResultSet columns =
        connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
      while (columns.next()) {
        types.put(columns.getString("COLUMN_NAME"), type(columns.getString("TYPE_NAME")));
      }
    }
    return types;
  }

  /// Only of these two is it known that they can be copied.
  private static String type(String name) {
    return switch (name) {
      case "INTEGER", "int4", "int8", "bigserial" -> "whole number";
      case "TEXT", "text" -> "text";
      default -> throw new AssertionError("try whether TableCopy copies " + name);
    };
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseOfANewerQuorateIsLeftAlone(DatabaseKind kind) throws SQLException {
    String url = kind.newDatabase(folder);
    kind.open(url).close();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'bot', 1, true)");
    }
    assertThatThrownBy(() -> kind.open(url))
        .isInstanceOf(DatabaseException.class)
        .hasMessage(
            "the database is a newer Quorate's (its version is 999): start that one again, or put"
                + " back the back-up from before the upgrade");
  }

  private static SortedSet<Integer> versions(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDERS.resolve(folder))) {
      SortedSet<Integer> versions = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString().replaceFirst("^V(\\d+)__\\w+\\.sql$", "$1"))
          .forEach(version -> versions.add(Integer.valueOf(version)));
      return versions;
    }
  }
}
