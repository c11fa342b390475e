package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.KeptLedger.Said;
import dev.quorate.store.Database;
import dev.quorate.store.DatabaseKind;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The commands that read the ledger say of a PostgreSQL database what they say of a SQLite file.
class SharedLedgerTest {
  @TempDir Path folder;
  private KeptLedger shared;
  private KeptLedger file;

  @BeforeEach
  void keep() {
    shared = KeptLedger.in(DatabaseKind.POSTGRESQL, folder);
    file = KeptLedger.in(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "audit,acme/spec#42",
    "audit,ACME/Spec",
    "audit,acme/other#1",
    "audit,--verify",
  })
  void theySayTheSame(String command, String argument) {
    try (Database _ = shared.open()) {
      assertThat(shared.ask(command, argument)).isEqualTo(file.ask(command, argument));
    }
  }

  @Test
  void theVerdictOfAnInstantIsReplayed() {
    Said said = shared.ask("explain", "acme/spec#42", "--at", KeptLedger.at(2).toString());
    assertThat(said)
        .isEqualTo(file.ask("explain", "acme/spec#42", "--at", KeptLedger.at(2).toString()));
    assertThat(said.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE ledger SET body = '{}' WHERE pull = 42 AND seq = 3 | entry 3 was changed",
        "DELETE FROM ledger WHERE pull = 42 AND seq = 7 | entry 7 is missing at the chain's end",
        "DELETE FROM ledger WHERE pull = 42 | entry 1 to 7 are missing, the whole chain",
        "DROP TABLE chain_head | does not note where chains end",
      })
  void whatWasChangedIsFound(String sql, String found) throws SQLException {
    shared.tamper(sql);
    Said said = shared.ask("audit", "--verify");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).contains(found);
  }
}
