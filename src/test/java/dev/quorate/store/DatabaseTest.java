package dev.quorate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"journal_mode,wal", "synchronous,2", "foreign_keys,1", "busy_timeout,5000"})
  void survivesPowerLoss(String pragma, String value) {
    try (Database database = open()) {
      assertThat(database.<String>write(c -> text(c, "PRAGMA " + pragma))).isEqualTo(value);
      assertThat(database.<String>read(c -> text(c, "PRAGMA " + pragma))).isEqualTo(value);
    }
  }

  @Test
  void makesTheFolder() {
    Path file = folder.resolve("deep/down/quorate.db");
    Database.open(file).close();
    assertThat(file).exists();
  }

  @Test
  void refusesASecondProcessUntilTheFirstIsGone() {
    try (Database _ = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(DatabaseInUseException.class)
          .hasMessageContaining("in use by another Quorate process")
          .hasMessageContaining("PostgreSQL");
      assertThatThrownBy(this::open).isInstanceOf(DatabaseInUseException.class);
    }
    open().close();
  }

  @Test
  void refusesASecondProcessThatUsesAnotherName() throws Exception {
    open().close();
    Path link = Files.createSymbolicLink(folder.resolve("other.db"), file());
    try (Database _ = open()) {
      assertThatThrownBy(() -> Database.open(link)).isInstanceOf(DatabaseInUseException.class);
    }
  }

  @Test
  void saysWhenTheFileIsNoDatabase() throws Exception {
    Files.writeString(file(), "something else altogether");
    assertThatThrownBy(this::open).hasStackTraceContaining("not a database");
    Files.delete(file());
    open().close();
  }

  @Test
  void readersCannotWrite() {
    try (Database database = open()) {
      assertThatThrownBy(() -> database.read(c -> execute(c, "DELETE FROM heartbeat")))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("readonly");
    }
  }

  @Test
  void aWorkThatThrowsUndoesOnlyItself() {
    try (Database database = open()) {
      CountDownLatch gate = new CountDownLatch(1);
      List<CompletableFuture<Integer>> works = new ArrayList<>();
      works.add(database.submit(_ -> await(gate)));
      for (int i = 0; i < 10; i++) {
        boolean bad = i % 3 == 0;
        works.add(
            database.submit(
                c -> {
                  int changed = execute(c, "UPDATE heartbeat SET beats = beats + 1");
                  if (bad) {
                    throw new SQLException("no good");
                  }
                  return changed;
                }));
      }
      gate.countDown();
      CompletableFuture.allOf(works.toArray(CompletableFuture[]::new))
          .exceptionally(_ -> null)
          .join();
      assertThat(works).filteredOn(CompletableFuture::isCompletedExceptionally).hasSize(4);
      assertThat(beats(database)).isEqualTo("6");
    }
  }

  @Test
  void aTransactionThatSqliteGaveUpIsLostForAll() {
    try (Database database = open()) {
      CountDownLatch gate = new CountDownLatch(1);
      CompletableFuture<Integer> first = database.submit(_ -> await(gate));
      CompletableFuture<Integer> beat = database.beat();
      // what SQLite does by itself when the disk is full
      CompletableFuture<Integer> broken =
          database.submit(
              c -> {
                execute(c, "ROLLBACK");
                throw new SQLException("disk full");
              });
      CompletableFuture<Integer> late = database.beat();
      gate.countDown();
      CompletableFuture.allOf(first, beat, broken, late).exceptionally(_ -> null).join();
      long acknowledged =
          List.of(beat, late).stream().filter(f -> !f.isCompletedExceptionally()).count();
      assertThat(broken).isCompletedExceptionally();
      assertThat(beats(database)).isEqualTo(Long.toString(acknowledged));
      assertThat(database.beat().join()).isEqualTo(1);
    }
  }

  @Test
  void throwsWhatTheWorkThrows() {
    try (Database database = open()) {
      assertThatThrownBy(
              () ->
                  database.write(
                      _ -> {
                        throw new IllegalArgumentException("mine");
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("mine");
      assertThatThrownBy(() -> database.write(c -> execute(c, "NONSENSE")))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("NONSENSE");
    }
  }

  @Test
  void outlivesAnError() {
    try (Database database = open()) {
      assertThatThrownBy(
              () ->
                  database.write(
                      _ -> {
                        throw new StackOverflowError();
                      }))
          .hasRootCauseInstanceOf(StackOverflowError.class);
      assertThat(database.beat().join()).isEqualTo(1);
    }
  }

  @Test
  void finishesWhatWasSubmittedBeforeItCloses() {
    List<CompletableFuture<Integer>> beats = new ArrayList<>();
    try (Database database = open()) {
      for (int i = 0; i < 100; i++) {
        beats.add(database.beat());
      }
    }
    assertThat(beats).allMatch(beat -> beat.isDone() && !beat.isCompletedExceptionally());
    Database closed = open();
    closed.close();
    closed.close();
    assertThat(closed.beat()).isCompletedExceptionally();
    try (Database database = open()) {
      assertThat(beats(database)).isEqualTo("100");
    }
  }

  @Test
  void aWorkThatWaitsForAnotherIsRefusedInsteadOfHanging() {
    try (Database database = open()) {
      assertThatThrownBy(() -> database.write(_ -> database.write(c -> 1)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static int await(CountDownLatch gate) {
    try {
      gate.await();
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path file() {
    return folder.resolve("quorate.db");
  }

  private Database open() {
    return Database.open(file());
  }

  private static String beats(Database database) {
    return database.<String>read(c -> text(c, "SELECT beats FROM heartbeat"));
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
