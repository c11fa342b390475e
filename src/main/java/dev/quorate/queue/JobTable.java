package dev.quorate.queue;

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

/// The rows of the table `job`, but for their leases.
final class JobTable {
  /// Brings forward, never back; a job that runs keeps its row and is marked to run again. A newer
  /// hint knows the newer name and installation.
  private static final String PUT =
      """
      INSERT INTO job (key, kind, installation, repository_id, repository, pull, sha, branch, due_at,
        delivery)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET
        installation = excluded.installation,
        repository = excluded.repository,
        delivery = coalesce(excluded.delivery, job.delivery),
        due_at = CASE
          WHEN job.lease IS NULL AND excluded.due_at < job.due_at THEN excluded.due_at
          ELSE job.due_at END,
        again_at = CASE
          WHEN job.lease IS NULL THEN NULL
          WHEN job.again_at < excluded.due_at THEN job.again_at
          ELSE excluded.due_at END
      """;

  private JobTable() {}

  static void put(Connection connection, Hint hint) throws SQLException {
    Job job = hint.job();
    try (PreparedStatement insert = connection.prepareStatement(PUT)) {
      insert.setString(1, job.key());
      insert.setLong(3, job.installationId());
      for (int column = 4; column <= 8; column++) {
        insert.setNull(column, Types.NULL);
      }
      switch (job) {
        case Job.PullJob pull -> {
          insert.setString(2, "pull");
          insert.setLong(4, pull.repositoryId());
          insert.setString(5, pull.repository());
          insert.setInt(6, pull.pullNumber());
        }
        case Job.CommitJob commit -> {
          insert.setString(2, "commit");
          insert.setLong(4, commit.repositoryId());
          insert.setString(5, commit.repository());
          insert.setString(7, commit.sha());
        }
        case Job.RepositoryJob repository -> {
          insert.setString(2, "repository");
          insert.setLong(4, repository.repositoryId());
          insert.setString(5, repository.repository());
        }
        case Job.InstallationJob _ -> insert.setString(2, "installation");
        case Job.MergeQueueJob queue -> {
          insert.setString(2, "merge-queue");
          insert.setLong(4, queue.repositoryId());
          insert.setString(5, queue.repository());
          insert.setString(8, queue.branch());
        }
      }
      insert.setLong(9, Millis.due(hint.dueAt()));
      insert.setString(10, hint.delivery().orElse(null));
      insert.executeUpdate();
    }
  }

  static Job job(ResultSet row) throws SQLException {
    long installation = row.getLong("installation");
    long repositoryId = row.getLong("repository_id");
    String repository = row.getString("repository");
    return switch (row.getString("kind")) {
      case "pull" -> new Job.PullJob(installation, repositoryId, repository, row.getInt("pull"));
      case "commit" ->
          new Job.CommitJob(installation, repositoryId, repository, row.getString("sha"));
      case "repository" -> new Job.RepositoryJob(installation, repositoryId, repository);
      case "installation" -> new Job.InstallationJob(installation);
      case "merge-queue" ->
          new Job.MergeQueueJob(installation, repositoryId, repository, row.getString("branch"));
      case String kind -> throw new IllegalStateException("no such kind of job: " + kind);
    };
  }

  static Optional<Instant> nextDue(Connection connection) throws SQLException {
    String sql = "SELECT due_at FROM job WHERE lease IS NULL ORDER BY due_at LIMIT 1";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      ResultSet row = select.executeQuery();
      return row.next() ? Optional.of(Instant.ofEpochMilli(row.getLong(1))) : Optional.empty();
    }
  }

  static JobCount backlog(Connection connection, Instant now) throws SQLException {
    return count(
        connection,
        "SELECT count(*), min(due_at) FROM job WHERE lease IS NULL AND due_at <= ?",
        now);
  }

  static boolean isIdle(Connection connection, Instant now) throws SQLException {
    String sql = "SELECT 1 FROM job WHERE lease IS NOT NULL OR due_at <= ? LIMIT 1";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, Millis.present(now));
      return !select.executeQuery().next();
    }
  }

  static JobCount failingSince(Connection connection, Instant then) throws SQLException {
    return count(
        connection, "SELECT count(*), min(failing_since) FROM job WHERE failing_since <= ?", then);
  }

  private static JobCount count(Connection connection, String sql, Instant until)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, Millis.present(until));
      ResultSet row = select.executeQuery();
      int jobs = row.next() ? row.getInt(1) : 0;
      return new JobCount(
          jobs, jobs == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getLong(2))));
    }
  }

  static JobCounts counts(Connection connection, Instant now) throws SQLException {
    String sql =
        """
        SELECT count(*) FILTER (WHERE lease IS NULL AND due_at <= ?),
               count(*) FILTER (WHERE lease IS NOT NULL),
               count(*) FILTER (WHERE lease IS NULL AND due_at > ?),
               count(*) FILTER (WHERE failing_since IS NOT NULL)
        FROM job
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, Millis.present(now));
      select.setLong(2, Millis.present(now));
      ResultSet row = select.executeQuery();
      row.next();
      return new JobCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
    }
  }

  static List<FailingJob> listFailing(Connection connection, int most) throws SQLException {
    String sql =
        "SELECT * FROM job WHERE failing_since IS NOT NULL ORDER BY failing_since, key LIMIT ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, most);
      List<FailingJob> jobs = new ArrayList<>();
      ResultSet row = select.executeQuery();
      while (row.next()) {
        jobs.add(
            new FailingJob(
                job(row),
                Instant.ofEpochMilli(row.getLong("failing_since")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                String.valueOf(row.getString("last_error"))));
      }
      return List.copyOf(jobs);
    }
  }

  /// How many jobs the instances run, by their ids.
  static Map<Long, Integer> running(Connection connection) throws SQLException {
    String sql = "SELECT instance, count(*) FROM job WHERE lease IS NOT NULL GROUP BY instance";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      Map<Long, Integer> running = new TreeMap<>();
      ResultSet row = select.executeQuery();
      while (row.next()) {
        running.put(row.getLong(1), row.getInt(2));
      }
      return running;
    }
  }

  static Optional<JobState> find(Connection connection, String key) throws SQLException {
    String sql = "SELECT due_at, lease IS NOT NULL, attempts, last_error FROM job WHERE key = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, key);
      ResultSet row = select.executeQuery();
      return row.next()
          ? Optional.of(
              new JobState(
                  Instant.ofEpochMilli(row.getLong(1)),
                  row.getBoolean(2),
                  row.getInt(3),
                  Optional.ofNullable(row.getString(4))))
          : Optional.empty();
    }
  }
}
