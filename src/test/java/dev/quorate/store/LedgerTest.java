package dev.quorate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class LedgerTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456789Z");
  private static final LedgerSubject PULL = new LedgerSubject(7, 42);
  private static final NewEntry SEEN = new NewEntry("head", "{\"sha\":\"abc\"}");
  private static final NewEntry SAID = new NewEntry("comment", "{\"text\":\"Zoë\"}");

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Database database;
  private Ledger ledger;

  @BeforeEach
  void open() {
    database = kind.open(kind.newDatabase(folder));
    ledger = new Ledger(database, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsEntriesInOrderAndApartBySubject() {
    ledger.append(PULL, List.of(SEEN, SAID));
    ledger.append(LedgerSubject.repository(7), List.of(SAID));
    ledger.append(PULL, List.of(SEEN));
    assertThat(ledger.entries(PULL)).extracting(LedgerEntry::seq).containsExactly(1L, 2L, 3L);
    assertThat(ledger.entries(PULL))
        .extracting(LedgerEntry::content)
        .containsExactly(SEEN, SAID, SEEN);
    assertThat(ledger.entries(LedgerSubject.repository(7)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.recordedAt()).isEqualTo(NOW));
    assertThat(ledger.entries(new LedgerSubject(7, 43))).isEmpty();
  }

  @Test
  void returnsWhatItWrote() {
    List<LedgerEntry> appended = ledger.append(PULL, List.of(SEEN, SAID));
    assertThat(ledger.entries(PULL)).isEqualTo(appended);
    assertThat(ledger.append(PULL, List.of())).isEmpty();
  }

  @Test
  void chainsEntriesByTheirHash() {
    ledger.append(PULL, List.of(SEEN));
    ledger.append(PULL, List.of(SAID));
    List<LedgerEntry> entries = ledger.entries(PULL);
    assertThat(entries.get(0).previousHash()).isEqualTo(EntryHash.NONE);
    assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(0).hash());
    for (LedgerEntry entry : entries) {
      assertThat(entry.hash())
          .isEqualTo(EntryHash.of(entry.previousHash(), PULL, entry.seq(), NOW, entry.content()));
    }
  }

  /// Computed by other means, with `printf
  /// '64:000…0001:72:421:130:2026-11-21T10:00:00.123456789Z4:head13:{"sha":"abc"}' | sha256sum`.
  @Test
  void hashesTheStatedTextsInTheStatedOrder() {
    assertThat(EntryHash.of(EntryHash.NONE, PULL, 1, NOW, SEEN))
        .isEqualTo("78e648efb5630ad0716e70e3cf7dc80add84de1fa6ea22c13bd2b84c623e32dc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE ledger SET body = '{}'", "DELETE FROM ledger"})
  void changesNothingOnceWritten(String sql) {
    List<LedgerEntry> before = ledger.append(PULL, List.of(SEEN));
    assertThatThrownBy(() -> execute(sql)).hasMessageContaining("append-only");
    assertThat(ledger.entries(PULL)).isEqualTo(before);
  }

  @Test
  void appendsNothingBehindAnotherEntryThanTheOneThatIsKnown() {
    ledger.append(PULL, 0, List.of(SEEN));
    assertThat(ledger.last(PULL)).isEqualTo(1);
    assertThatThrownBy(() -> ledger.append(PULL, 0, List.of(SAID)))
        .isInstanceOf(OvertakenException.class);
    ledger.append(PULL, 1, List.of(SAID));
    assertThat(ledger.entries(PULL)).extracting(LedgerEntry::content).containsExactly(SEEN, SAID);
  }

  @Test
  void appendsNothingWhileItsFenceDoesNotHold() {
    Work<Boolean> fallen =
        _ -> {
          throw new OvertakenException("gone");
        };
    assertThatThrownBy(() -> Fence.within(fallen, () -> ledger.append(PULL, List.of(SEEN))))
        .isInstanceOf(OvertakenException.class);
    assertThat(ledger.entries(PULL)).isEmpty();
    assertThat(Fence.within(_ -> true, () -> ledger.append(PULL, List.of(SEEN)))).hasSize(1);
  }

  @Test
  void writesAllOrNothing() {
    assertThatThrownBy(() -> ledger.append(PULL, List.of(SEEN, new NewEntry("head", "not JSON"))))
        .isInstanceOf(DatabaseException.class);
    assertThat(ledger.entries(PULL)).isEmpty();
  }

  @Test
  void racingAppendsFormOneChain() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 200)
          .forEach(_ -> threads.execute(() -> ledger.append(PULL, List.of(SEEN, SAID))));
    }
    List<LedgerEntry> entries = ledger.entries(PULL);
    assertThat(entries).hasSize(400);
    for (int i = 1; i < entries.size(); i++) {
      assertThat(entries.get(i).previousHash()).isEqualTo(entries.get(i - 1).hash());
    }
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
