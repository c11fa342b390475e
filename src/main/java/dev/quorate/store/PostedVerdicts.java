package dev.quorate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The verdicts last posted on the open pull requests that the bot governs. One goes when its
/// [WatchedPull] does.
public final class PostedVerdicts {
  private static final String SELECT =
      """
      SELECT v.*, w.repository FROM posted_verdict v
      JOIN watched_pull w ON w.repository_id = v.repository_id AND w.pull = v.pull
      """;

  private final Database database;

  public PostedVerdicts(Database database) {
    this.database = database;
  }

  /// Notes the verdict on a pull request that is watched.
  public void put(LedgerSubject subject, PostedVerdict verdict) {
    database.write(Fence.guard(connection -> put(connection, subject, verdict)));
  }

  public Optional<PostedVerdict> find(LedgerSubject subject) {
    return list(
            " WHERE v.repository_id = ? AND v.pull = ?",
            subject.repositoryId(),
            subject.pullNumber())
        .stream()
        .map(JudgedPull::verdict)
        .findFirst();
  }

  /// How many open pull requests there are, by the word of their outcome.
  public Map<String, Integer> countByOutcome() {
    return database.read(
        connection -> {
          String sql = "SELECT outcome, count(*) FROM posted_verdict GROUP BY outcome";
          Map<String, Integer> counts = new TreeMap<>();
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
              counts.put(rows.getString(1), rows.getInt(2));
            }
          }
          return counts;
        });
  }

  /// Those of an outcome: first what can merge soonest, last what waits for somebody.
  ///
  /// @param from how many to pass over
  public List<JudgedPull> listOfOutcome(String outcome, int from, int most) {
    return list(
        """
         WHERE v.outcome = ?
         ORDER BY v.mergeable_at IS NULL, v.mergeable_at, v.repository_id, v.pull
         LIMIT ? OFFSET ?
        """,
        outcome,
        most,
        from);
  }

  /// Those with a deadline that is not before `start`.
  public List<JudgedPull> listWithDeadlines(Instant start) {
    return list(
        " WHERE v.wait_over_at >= ? OR v.mergeable_at >= ? ORDER BY v.repository_id, v.pull",
        start.toEpochMilli(),
        start.toEpochMilli());
  }

  private List<JudgedPull> list(String where, Object... values) {
    return database.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            for (int i = 0; i < values.length; i++) {
              select.setObject(i + 1, values[i]);
            }
            List<JudgedPull> pulls = new ArrayList<>();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
              pulls.add(pull(rows));
            }
            return List.copyOf(pulls);
          }
        });
  }

  private static int put(Connection connection, LedgerSubject subject, PostedVerdict verdict)
      throws SQLException {
    String sql =
        """
        INSERT INTO posted_verdict
          (repository_id, pull, title, outcome, missing, mergeable_at, wait_over_at, changed_at,
           looked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (repository_id, pull) DO UPDATE SET
          title = excluded.title, outcome = excluded.outcome, missing = excluded.missing,
          mergeable_at = excluded.mergeable_at, wait_over_at = excluded.wait_over_at,
          changed_at = excluded.changed_at, looked_at = excluded.looked_at
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, subject.repositoryId());
      insert.setInt(2, subject.pullNumber());
      insert.setString(3, verdict.title());
      insert.setString(4, verdict.outcome());
      insert.setString(5, verdict.missing());
      set(insert, 6, verdict.mergeableAt());
      set(insert, 7, verdict.waitOverAt());
      insert.setLong(8, verdict.changedAt().toEpochMilli());
      insert.setLong(9, verdict.lookedAt().toEpochMilli());
      return insert.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int column, Optional<Instant> instant)
      throws SQLException {
    if (instant.isPresent()) {
      statement.setLong(column, instant.get().toEpochMilli());
    } else {
      statement.setNull(column, Types.BIGINT);
    }
  }

  private static JudgedPull pull(ResultSet row) throws SQLException {
    return new JudgedPull(
        new LedgerSubject(row.getLong("repository_id"), row.getInt("pull")),
        row.getString("repository"),
        new PostedVerdict(
            row.getString("title"),
            row.getString("outcome"),
            row.getString("missing"),
            instant(row, "mergeable_at"),
            instant(row, "wait_over_at"),
            Instant.ofEpochMilli(row.getLong("changed_at")),
            Instant.ofEpochMilli(row.getLong("looked_at"))));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
