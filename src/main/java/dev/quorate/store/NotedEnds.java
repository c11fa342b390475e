package dev.quorate.store;

import dev.quorate.store.StoredEntry.Chain;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where each chain ended when its last entry was appended.
record NotedEnds(Map<Chain, End> ends) {
  /// The last entry of a chain.
  record End(long seq, String hash) {}

  /// Empty where the database is that of an older Quorate, which notes none.
  static Optional<NotedEnds> find(Connection connection) throws SQLException {
    if (!Tables.exists(connection, "chain_head")) {
      return Optional.empty();
    }
    String sql = "SELECT repository, pull, seq, hash FROM chain_head ORDER BY repository, pull";
    Map<Chain, End> ends = new LinkedHashMap<>();
    try (Statement select = connection.createStatement()) {
      ResultSet rows = select.executeQuery(sql);
      while (rows.next()) {
        ends.put(
            new Chain(rows.getLong(1), rows.getLong(2)),
            new End(rows.getLong(3), rows.getString(4)));
      }
    }
    return Optional.of(new NotedEnds(ends));
  }
}
