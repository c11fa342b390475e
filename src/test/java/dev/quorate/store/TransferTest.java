package dev.quorate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From SQLite to PostgreSQL.
class TransferTest {
  private static final LedgerSubject PULL = new LedgerSubject(7, 42);
  private static final NewEntry SEEN = new NewEntry("head", "{\"text\":\"\\u0000 ünï\"}");

  /// More than are sent at once.
  private static final int ENTRIES = 600;

  @TempDir Path folder;
  private final Map<String, Long> progress = new HashMap<>();

  @BeforeEach
  void fill() throws SQLException {
    try (Database database = Database.open(file())) {
      new Ledger(database, InstantSource.system())
          .append(PULL, IntStream.range(0, ENTRIES).mapToObj(_ -> SEEN).toList());
    }
    change(
        source(),
        "UPDATE heartbeat SET beats = 5",
        "UPDATE news SET times = 6",
        "INSERT INTO instance (id, beats) VALUES (3, 4)",
        "INSERT INTO job (key, kind, installation, repository, due_at, lease, instance, branch)"
            + " VALUES ('a', 'merge-queue', 1, 'acme/ünï', 1767610800000, 8, 3, 'main')",
        "INSERT INTO sighting (id, job, kind, received_at, body)"
            + " VALUES (9, 'a', 'head', '2026-01-05T12:00:00Z', '{}')",
        "INSERT INTO watched_pull (repository_id, pull, installation, repository, node_id, head,"
            + " reactions) VALUES (7, 42, 1, 'acme/spec', 'PR_1', 'abc', '')",
        "INSERT INTO posted_verdict (repository_id, pull, title, outcome, missing, changed_at,"
            + " looked_at) VALUES (7, 42, 'ünï', 'waiting', '', 8, 9)");
  }

  @Test
  void copiesEveryRowOfEveryTable() throws SQLException {
    String target = Postgres.newSchema();
    Transfer.Copied copied = copy(target);
    Map<String, List<Map<String, String>>> there = rows(target);
    assertThat(there).isEqualTo(rows(source()));
    assertThat(there.values())
        .as("a table without a row here shows nothing")
        .doesNotContain(List.of());
    assertThat(copied.ledger()).isEqualTo(new Verification(ENTRIES, 1, true, List.of()));
    assertThat(copied.rows())
        .containsEntry("ledger", (long) ENTRIES)
        .containsOnlyKeys(there.keySet());
    assertThat(progress).isEqualTo(Map.of("ledger", 500L));
  }

  @Test
  void theBotGoesOnInTheCopy() throws SQLException {
    String target = Postgres.newSchema();
    copy(target);
    try (Database database = Database.openShared(target)) {
      Ledger ledger = new Ledger(database, InstantSource.system());
      assertThat(ledger.append(PULL, List.of(SEEN)).getFirst().id()).isEqualTo(ENTRIES + 1);
      assertThat(Verification.of(database).isSound()).isTrue();
    }
    change(
        target, "INSERT INTO sighting (job, kind, received_at, body) VALUES ('a', '', '', '{}')");
    assertThat(rows(target).get("sighting"))
        .extracting(row -> row.get("id"))
        .containsExactly("9", "10");
    assertThatThrownBy(() -> change(target, "DELETE FROM ledger"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> change(target, "DELETE FROM chain_head"))
        .hasMessageContaining("append-only");
  }

  @Test
  void whatIsWrongWithTheLedgerIsNotCoveredUp() throws SQLException {
    try (Database database = Database.open(file())) {
      for (int pull : List.of(1, 2, 3)) {
        new Ledger(database, InstantSource.system())
            .append(new LedgerSubject(7, pull), List.of(SEEN, SEEN));
      }
    }
    change(
        source(),
        "DROP TRIGGER chain_head_refuses_delete",
        "DROP TRIGGER chain_head_refuses_return",
        "DROP TRIGGER ledger_refuses_delete",
        "DELETE FROM chain_head WHERE pull = 1",
        "DELETE FROM ledger WHERE pull = 2 AND seq = 2",
        "UPDATE chain_head SET seq = 1,"
            + " hash = (SELECT hash FROM ledger WHERE pull = 3 AND seq = 1) WHERE pull = 3");
    assertThat(copy(Postgres.newSchema()).ledger().flaws())
        .containsExactly(
            new Flaw(7, 1, 2, "is the last of a chain whose end is not noted"),
            new Flaw(7, 2, 2, "is missing at the chain's end"),
            new Flaw(7, 3, 2, "does not follow from where the chain once ended, at 1"));
  }

  @Test
  void copiesAllOrNothing() throws SQLException {
    String target = Postgres.newSchema();
    change(source(), "UPDATE watched_pull SET head = 'a' || char(0)");
    assertThatThrownBy(() -> copy(target))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("nothing was");
    assertThat(rows(target).get("ledger")).isEmpty();
    assertThat(rows(target).get("news")).containsExactly(Map.of("only_row", "1", "times", "0"));
    change(source(), "UPDATE watched_pull SET head = 'a'");
    copy(target);
    assertThat(rows(target)).isEqualTo(rows(source()));
  }

  @Test
  void refusesAFileThatABotHasOpen() {
    try (Database _ = Database.open(file())) {
      assertThatThrownBy(() -> copy("untouched")).isInstanceOf(DatabaseInUseException.class);
    }
  }

  @Test
  void refusesATargetOnWhichABotRuns() throws SQLException {
    String target = Postgres.newSchema();
    Database.openShared(target).close();
    change(target, "INSERT INTO instance (beats) VALUES (0)");
    refuses(target, "instance");
  }

  private void refuses(String target, String table) throws SQLException {
    Map<String, List<Map<String, String>>> before = rows(target);
    assertThatThrownBy(() -> copy(target))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("there are rows in its table " + table)
        .hasMessageContaining("empty database");
    assertThat(rows(target)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE FROM flyway_schema_history WHERE version = (SELECT max(CAST(version AS INTEGER))"
            + " FROM flyway_schema_history) | start `quorate serve` of the"
            + " version",
        "UPDATE flyway_schema_history SET version = '999' WHERE version = (SELECT max(CAST(version"
            + " AS INTEGER)) FROM flyway_schema_history) | start `quorate serve` of the version",
        "DROP TABLE ledger | a database without a ledger",
      })
  void refusesAFileOfAnotherVersion(String sql, String message) throws SQLException {
    change(source(), sql);
    assertThatThrownBy(() -> copy("untouched"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(
            () -> new Transfer(progress::put).run(folder.resolve("other.db"), "untouched"))
        .hasMessageContaining("there is no database at");
    assertThat(folder.resolve("other.db")).doesNotExist();
  }

  private Transfer.Copied copy(String target) {
    return new Transfer(progress::put).run(file(), target);
  }

  private Path file() {
    return folder.resolve("quorate.db");
  }

  private String source() {
    return "jdbc:sqlite:" + file();
  }

  private static void change(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Map<String, List<Map<String, String>>> rows(String url) throws SQLException {
    Map<String, List<Map<String, String>>> rows = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url)) {
      for (String table : Tables.list(connection)) {
        rows.put(table, rows(connection, table));
      }
    }
    return rows;
  }

  private static List<Map<String, String>> rows(Connection connection, String table)
      throws SQLException {
    List<Map<String, String>> rows = new ArrayList<>();
    Set<String> columns = Tables.columns(connection, table);
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
      while (row.next()) {
        Map<String, String> values = new TreeMap<>();
        for (String column : columns) {
          values.put(column, String.valueOf(row.getString(column)));
        }
        rows.add(values);
      }
    }
    return rows;
  }
}
