package dev.quorate.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// What came of checking the whole ledger against itself.
///
/// @param entries how many there are
/// @param chains how many subjects have entries
/// @param endsNoted whether the database notes where each chain ends; that of an older Quorate does
///   not, and a missing end cannot be seen in it
public record Verification(long entries, long chains, boolean endsNoted, List<Flaw> flaws) {
  private static final int ROWS_AT_ONCE = 1_000;

  public Verification {
    flaws = List.copyOf(flaws);
  }

  /// Whether nothing is wrong.
  public boolean isSound() {
    return endsNoted && flaws.isEmpty();
  }

  /// Walks every chain.
  public static Verification of(ReadAccess access) {
    return access.read(Verification::of);
  }

  /// Walks every chain within the transaction of the connection.
  static Verification of(Connection connection) throws SQLException {
    ChainWalk walk = new ChainWalk(NotedEnds.find(connection));
    String sql = "SELECT " + Entries.COLUMNS + " FROM ledger ORDER BY repository, pull, seq, id";
    try (Statement select = connection.createStatement()) {
      // PostgreSQL's driver would else hold the whole ledger in memory
      select.setFetchSize(ROWS_AT_ONCE);
      ResultSet rows = select.executeQuery(sql);
      while (rows.next()) {
        walk.take(StoredEntry.of(rows));
      }
    }
    return walk.end();
  }
}
