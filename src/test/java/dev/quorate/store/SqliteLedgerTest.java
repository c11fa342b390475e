package dev.quorate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What SQLite alone would let somebody do to the ledger.
class SqliteLedgerTest {
  private static final LedgerSubject PULL = new LedgerSubject(7, 42);
  private static final String COPY =
      "SELECT id + 9, repository, pull, seq, recorded_at, kind, '{}', previous_hash, hash"
          + " FROM ledger";

  @TempDir Path folder;
  private Database database;
  private Ledger ledger;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("quorate.db"));
    ledger = new Ledger(database, InstantSource.system());
    ledger.append(PULL, List.of(new NewEntry("head", "{}")));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT OR REPLACE INTO ledger SELECT * FROM ledger",
        "INSERT OR REPLACE INTO ledger " + COPY,
      })
  void replacesNothing(String sql) {
    List<LedgerEntry> before = ledger.entries(PULL);
    assertThatThrownBy(() -> execute(sql)).hasMessageContaining("append-only");
    assertThat(ledger.entries(PULL)).isEqualTo(before);
  }

  @Test
  void aSeqIsGivenOnce() {
    String racing = "INSERT INTO ledger " + COPY;
    assertThatThrownBy(() -> execute(racing)).isInstanceOf(DatabaseException.class);
    execute("DROP TRIGGER ledger_refuses_replacement");
    assertThatThrownBy(() -> execute(racing)).hasMessageContaining("UNIQUE");
  }

  private void execute(String sql) {
    database.write(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }
}
