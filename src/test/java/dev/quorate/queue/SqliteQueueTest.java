package dev.quorate.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What [JobQueueTest] tries of every database, and is of SQLite's own kind.
class SqliteQueueTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final Job PULL = new Job.PullJob(1, 7, "octo/repo", 42);
  private static final Job OTHER = new Job.PullJob(1, 7, "octo/repo", 43);
  private static final Sighting FIRST = new Sighting("pull_request", NOW, "{\"head\":\"a\"}");

  @TempDir Path folder;
  private Database database;
  private JobQueue queue;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("quorate.db"));
    queue = new JobQueue(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /// The file and its log as they are on the disk while the process still runs are what a killed
  /// one leaves behind.
  @Test
  void hasNoInstancesToTellOf() {
    assertThat(queue.instances().listAll()).isEmpty();
  }

  @Test
  void survivesACrash() throws IOException {
    queue.hint(List.of(new Hint(OTHER, NOW)));
    Claimed interrupted = queue.claim(NOW, 1).getFirst();
    queue.hint(List.of(new Hint(PULL, NOW, List.of(FIRST)), new Hint(OTHER, LATER)));
    Path copy = Files.createDirectory(folder.resolve("copy"));
    for (String name : List.of("quorate.db", "quorate.db-wal")) {
      Files.copy(folder.resolve(name), copy.resolve(name));
    }
    try (Database reopened = Database.open(copy.resolve("quorate.db"))) {
      List<Claimed> due = new JobQueue(reopened).claim(NOW, 10);
      assertThat(due).extracting(Claimed::job).containsExactlyInAnyOrder(PULL, OTHER);
      assertThat(due).flatExtracting(Claimed::sightings).containsExactly(FIRST);
    }
    assertThat(interrupted.job()).isEqualTo(OTHER);
  }

  @Test
  void takesOverWhatAnOlderQuorateLeft() throws SQLException {
    String old = "jdbc:sqlite:" + folder.resolve("old.db");
    Flyway.configure()
        .dataSource(old, null, null)
        .locations("classpath:db/migration/sqlite")
        .target("6")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(old);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO job (key, kind, installation, repository_id, repository, pull, due_at,"
              + " lease) VALUES ('pull/7/42', 'pull', 1, 7, 'octo/repo', 42, 0, 5)");
    }
    try (Database reopened = Database.open(folder.resolve("old.db"))) {
      assertThat(new JobQueue(reopened).claim(NOW, 10))
          .extracting(Claimed::job)
          .containsExactly(PULL);
    }
  }

  @Test
  void findsTheNextOfManyByItsIndex() {
    queue.hint(
        IntStream.rangeClosed(1, 2_000)
            .mapToObj(n -> new Hint(new Job.PullJob(1, 7, "octo/repo", n), NOW.plusSeconds(n)))
            .toList());
    String plan =
        database.read(
            connection -> {
              try (var statement = connection.createStatement();
                  var row =
                      statement.executeQuery(
                          "EXPLAIN QUERY PLAN SELECT due_at FROM job WHERE lease IS NULL"
                              + " ORDER BY due_at LIMIT 1")) {
                row.next();
                return row.getString("detail");
              }
            });
    assertThat(plan).contains("job_waiting");
    assertThat(queue.nextDue()).contains(NOW.plusSeconds(1));
  }
}
