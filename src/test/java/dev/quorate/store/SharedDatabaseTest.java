package dev.quorate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is of PostgreSQL's own kind.
class SharedDatabaseTest {
  private static final LedgerSubject PULL = new LedgerSubject(7, 42);
  private static final Executor THREADS = Thread::startVirtualThread;
  private static final NewEntry SEEN = new NewEntry("head", "{}");

  @Test
  void twoProcessesHaveItAtOnceAndKeepOneChain() {
    String url = Postgres.newSchema();
    try (Database one = Database.openShared(url);
        Database other = Database.openShared(url)) {
      List<Ledger> ledgers = List.of(ledger(one), ledger(other));
      CompletableFuture.allOf(
              IntStream.range(0, 60)
                  .mapToObj(
                      i ->
                          CompletableFuture.runAsync(
                              () -> ledgers.get(i % 2).append(PULL, List.of(SEEN, SEEN)), THREADS))
                  .toArray(CompletableFuture[]::new))
          .join();
      assertThat(one.isShared()).isTrue();
      assertThat(ledger(one).entries(PULL)).hasSize(120);
      assertThat(Verification.of(other)).isEqualTo(new Verification(120, 1, true, List.of()));
    }
  }

  @Test
  @Timeout(60)
  void severalMayStartAtOnceOnANewDatabase() {
    String url = Postgres.newSchema();
    List<CompletableFuture<Database>> starts =
        IntStream.range(0, 3)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> Database.openShared(url), THREADS))
            .toList();
    for (CompletableFuture<Database> start : starts) {
      try (Database database = start.join()) {
        assertThat(Verification.of(database).isSound()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRUNCATE ledger",
        "TRUNCATE ledger CASCADE",
        "INSERT INTO ledger OVERRIDING SYSTEM VALUE SELECT * FROM ledger"
            + " ON CONFLICT (id) DO UPDATE SET body = '[]'",
        "DELETE FROM chain_head",
        "TRUNCATE chain_head",
        "UPDATE chain_head SET seq = seq - 1",
        "UPDATE chain_head SET hash = 'other'",
      })
  void theLedgerIsAppendOnly(String sql) {
    try (Database database = Database.openShared(Postgres.newSchema())) {
      ledger(database).append(PULL, List.of(SEEN));
      assertThatThrownBy(() -> database.write(c -> execute(c, sql)))
          .hasMessageContaining("append-only");
      assertThat(Verification.of(database).isSound()).isTrue();
    }
  }

  @Test
  void aSeqIsGivenOnce() {
    try (Database database = Database.openShared(Postgres.newSchema())) {
      ledger(database).append(PULL, List.of(SEEN));
      String racing =
          "INSERT INTO ledger (repository, pull, seq, recorded_at, kind, body, previous_hash, hash)"
              + " SELECT repository, pull, seq, recorded_at, kind, body, previous_hash, hash"
              + " FROM ledger";
      assertThatThrownBy(() -> database.write(c -> execute(c, racing)))
          .hasMessageContaining("unique");
    }
  }

  @ParameterizedTest
  @CsvSource({"synchronous_commit,on", "idle_in_transaction_session_timeout,10s"})
  void survivesPowerLossAndWaitsForNoSleeper(String setting, String value) {
    String url = Postgres.newSchema();
    try (Database database = Database.openShared(url + "&options=-c%20synchronous_commit=off")) {
      assertThat(database.<String>write(c -> text(c, "SHOW " + setting))).isEqualTo(value);
    }
  }

  @Test
  void readersCannotWriteAndSeeOneState() {
    try (Database database = Database.openShared(Postgres.newSchema())) {
      assertThatThrownBy(() -> database.read(c -> execute(c, "DELETE FROM heartbeat")))
          .hasMessageContaining("read-only");
      assertThat(database.<String>read(c -> text(c, "SHOW transaction_isolation")))
          .isEqualTo("repeatable read");
    }
  }

  @Test
  void aWorkThatThrowsIsUndone() {
    try (Database database = Database.openShared(Postgres.newSchema())) {
      assertThatThrownBy(
              () ->
                  database.write(
                      c -> {
                        execute(c, "UPDATE heartbeat SET beats = 7");
                        throw new IllegalArgumentException("mine");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(database.<String>read(c -> text(c, "SELECT beats FROM heartbeat"))).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/db?user=bot&password=hunter2",
        "jdbc:postgresql://127.0.0.1:99999/db?user=bot&password=hunter2",
      })
  void aPasswordIsNotInWhatItSays(String url) {
    for (var open : List.<Runnable>of(() -> Database.openShared(url), () -> look(url))) {
      assertThatThrownBy(open::run)
          .isInstanceOf(DatabaseException.class)
          .satisfies(e -> assertThat(trace(e)).doesNotContain("hunter2"));
    }
  }

  @Test
  void aDatabaseOfSomebodyElseIsNotLookedInto() {
    assertThatThrownBy(() -> look(Postgres.newSchema()))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("the PostgreSQL database is a database without a ledger");
  }

  private static void look(String url) {
    ReadOnlyDatabase.openShared(url);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static Ledger ledger(Database database) {
    return new Ledger(database, InstantSource.system());
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static int execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
