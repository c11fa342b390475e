package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quorate.cli.KeptLedger.Said;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.NewEntry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `quorate audit --verify` finds what somebody did to the file.
class VerifyTest {
  private static final String PULL = " pull = 42";
  private static final String SOUND = "10 entries in 2 chains verified\n";

  @TempDir Path folder;
  private KeptLedger kept;

  @BeforeEach
  void keep() {
    kept = KeptLedger.in(folder);
  }

  @Test
  void findsNothingWrongWithWhatTheBotWrote() {
    assertThat(kept.ask("audit", "--verify")).isEqualTo(new Said(0, SOUND, ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "changed body | UPDATE ledger SET body = '{}' WHERE pull = 42 AND seq = 3"
            + " | entry 3 was changed",
        "changed time | UPDATE ledger SET recorded_at = '2026-01-05T15:00:00.000Z'"
            + " WHERE pull = 42 AND seq = 3 | entry 3 was changed",
        "changed kind | UPDATE ledger SET kind = 'answer' WHERE pull = 42 AND seq = 1"
            + " | entry 1 was changed",
        "changed hash | UPDATE ledger SET hash = previous_hash WHERE pull = 42 AND seq = 3"
            + " | entry 4 does not follow",
        "changed last hash | UPDATE ledger SET hash = previous_hash WHERE pull = 42 AND seq = 7"
            + " | entry 7 is not the one that was written here",
        "changed link | UPDATE ledger SET previous_hash = hash WHERE pull = 42 AND seq = 3"
            + " | entry 3 does not follow",
        "first deleted | DELETE FROM ledger WHERE pull = 42 AND seq = 1 | entry 1 is missing",
        "middle deleted | DELETE FROM ledger WHERE pull = 42 AND seq = 3 | entry 3 is missing",
        "two deleted | DELETE FROM ledger WHERE pull = 42 AND seq IN (3, 4)"
            + " | entry 3 to 4 are missing",
        "last deleted | DELETE FROM ledger WHERE pull = 42 AND seq = 7"
            + " | entry 7 is missing at the chain's end",
        "chain deleted | DELETE FROM ledger WHERE pull = 42"
            + " | entry 1 to 7 are missing, the whole chain",
        "changed seq | UPDATE ledger SET seq = 9 WHERE pull = 42 AND seq = 3 | entry 3 is missing",
        "seq below 1 | UPDATE ledger SET seq = 0 WHERE pull = 42 AND seq = 3"
            + " | entry 0 stands where none can",
        "another subject | UPDATE ledger SET pull = 43 WHERE pull = 42 AND seq = 7"
            + " | entry 7 is missing at the chain's end",
      })
  void findsOne(String what, String sql, String found) throws SQLException {
    kept.tamper("PRAGMA ignore_check_constraints = ON", sql);
    Said said = kept.ask("audit", "--verify");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).contains("repository 7 pull request 42: " + found);
    assertThat(said.out().lines().toList().getLast())
        .matches("\\d+ entries in \\d chains verified");
  }

  @Test
  void findsSwappedEntries() throws SQLException {
    kept.tamper(
        "UPDATE ledger SET seq = 100 WHERE seq = 2 AND" + PULL,
        "UPDATE ledger SET seq = 2 WHERE seq = 3 AND" + PULL,
        "UPDATE ledger SET seq = 3 WHERE seq = 100 AND" + PULL);
    Said said = kept.ask("audit", "--verify");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).contains("entry 2 was changed").contains("entry 3 was changed");
  }

  @Test
  void findsSwappedBodies() throws SQLException {
    kept.tamper(
        "CREATE TEMP TABLE old AS SELECT seq, body FROM ledger WHERE" + PULL,
        "UPDATE ledger SET body = (SELECT body FROM old WHERE old.seq = 7 - ledger.seq)"
            + " WHERE seq IN (3, 4) AND"
            + PULL);
    assertThat(kept.ask("audit", "--verify").out())
        .contains("entry 3 was changed")
        .contains("entry 4 was changed");
  }

  /// What is appended later does not cover up what was taken away.
  @Test
  void stillFindsAMissingEndAfterTheBotWroteOn() throws SQLException {
    kept.tamper("DELETE FROM ledger WHERE seq = 7 AND" + PULL);
    try (Database database = kept.open()) {
      Ledger ledger = new Ledger(database, InstantSource.fixed(KeptLedger.at(4)));
      NewEntry content = new NewEntry("answer", "{\"key\":\"other\"}");
      ledger.append(KeptLedger.PULL, List.of(content, content));
    }
    Said said = kept.ask("audit", "--verify");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out())
        .contains("entry 7 is not the one that was written here")
        .contains("entry 8 does not follow from where the chain once ended, at 7");
  }

  @Test
  void findsTheLossOfTheNotedEnds() throws SQLException {
    kept.tamper("DROP TABLE chain_head");
    Said said = kept.ask("audit", "--verify");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).contains("does not note where chains end").endsWith(SOUND);
  }

  @Test
  void findsTheLossOfOneNotedEnd() throws SQLException {
    kept.tamper("DROP TRIGGER chain_head_refuses_delete", "DELETE FROM chain_head WHERE" + PULL);
    assertThat(kept.ask("audit", "--verify").out())
        .contains("entry 7 is the last of a chain whose end is not noted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE FROM chain_head",
        "UPDATE chain_head SET seq = seq - 1",
        "UPDATE chain_head SET hash = 'other'",
        "INSERT OR REPLACE INTO chain_head SELECT * FROM chain_head",
      })
  void aNotedEndOnlyMovesOn(String sql) {
    assertThatThrownBy(() -> change(sql)).hasMessageContaining("append-only");
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("quorate.db");
  }
}
