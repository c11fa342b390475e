package dev.quorate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The open pull requests that the bot governs: what the sweep asks about, and what is looked at
/// again after a restart.
public final class WatchedPulls {
  private static final String SELECT = "SELECT * FROM watched_pull";

  private final Database database;

  public WatchedPulls(Database database) {
    this.database = database;
  }

  /// Watches it from now on, or notes what has changed of it.
  public void put(WatchedPull pull) {
    database.write(Fence.guard(connection -> put(connection, pull)));
  }

  /// Watches it no more.
  public void remove(LedgerSubject subject) {
    database.write(Fence.guard(connection -> remove(connection, subject)));
  }

  /// Watches none of that installation any more.
  public void removeOfInstallation(long installationId) {
    Work<Integer> remove =
        connection -> {
          String sql = "DELETE FROM watched_pull WHERE installation = ?";
          try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, installationId);
            return delete.executeUpdate();
          }
        };
    database.write(Fence.guard(remove));
  }

  public Optional<WatchedPull> find(LedgerSubject subject) {
    return list(
            " WHERE repository_id = ? AND pull = ?", subject.repositoryId(), subject.pullNumber())
        .stream()
        .findFirst();
  }

  public List<WatchedPull> list() {
    return list("");
  }

  public List<WatchedPull> listOfRepository(long repositoryId) {
    return list(" WHERE repository_id = ?", repositoryId);
  }

  /// Whether any of that installation is watched.
  public boolean hasOfInstallation(long installationId) {
    return database.read(
        connection -> {
          String sql = "SELECT 1 FROM watched_pull WHERE installation = ? LIMIT 1";
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, installationId);
            return select.executeQuery().next();
          }
        });
  }

  /// How many are watched, by installation.
  public Map<Long, Integer> countByInstallation() {
    return database.read(
        connection -> {
          String sql = "SELECT installation, count(*) FROM watched_pull GROUP BY installation";
          Map<Long, Integer> counts = new TreeMap<>();
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
              counts.put(rows.getLong(1), rows.getInt(2));
            }
          }
          return counts;
        });
  }

  /// Those of a repository whose head is this commit.
  public List<WatchedPull> listByHead(long repositoryId, String head) {
    return list(" WHERE repository_id = ? AND head = ?", repositoryId, head);
  }

  private List<WatchedPull> list(String where, Object... values) {
    return database.read(
        connection -> {
          String sql = SELECT + where + " ORDER BY repository_id, pull";
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              select.setObject(i + 1, values[i]);
            }
            List<WatchedPull> pulls = new ArrayList<>();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
              pulls.add(pull(rows));
            }
            return List.copyOf(pulls);
          }
        });
  }

  private static int remove(Connection connection, LedgerSubject subject) throws SQLException {
    String sql = "DELETE FROM watched_pull WHERE repository_id = ? AND pull = ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setLong(1, subject.repositoryId());
      delete.setInt(2, subject.pullNumber());
      return delete.executeUpdate();
    }
  }

  private static int put(Connection connection, WatchedPull pull) throws SQLException {
    String sql =
        """
        INSERT INTO watched_pull
          (repository_id, pull, installation, repository, node_id, head, status_node_id, reactions)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (repository_id, pull) DO UPDATE SET
          installation = excluded.installation, repository = excluded.repository,
          node_id = excluded.node_id, head = excluded.head,
          status_node_id = excluded.status_node_id, reactions = excluded.reactions
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, pull.subject().repositoryId());
      insert.setInt(2, pull.subject().pullNumber());
      insert.setLong(3, pull.installationId());
      insert.setString(4, pull.repository());
      insert.setString(5, pull.nodeId());
      insert.setString(6, pull.head());
      insert.setString(7, pull.statusNodeId().orElse(null));
      insert.setString(8, pull.reactions());
      return insert.executeUpdate();
    }
  }

  private static WatchedPull pull(ResultSet row) throws SQLException {
    return new WatchedPull(
        new LedgerSubject(row.getLong("repository_id"), row.getInt("pull")),
        row.getLong("installation"),
        row.getString("repository"),
        row.getString("node_id"),
        row.getString("head"),
        Optional.ofNullable(row.getString("status_node_id")),
        row.getString("reactions"));
  }
}
