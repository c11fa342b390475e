package dev.quorate.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the repositories of watched pull requests are called now.
public final class WatchedNames {
  private final ReadAccess access;

  public WatchedNames(ReadAccess access) {
    this.access = access;
  }

  /// The ids of the repositories called so, which GitHub compares without case. More than one where
  /// a name was given again and the bot has not looked at all pull requests since.
  public SortedSet<Long> repositoriesCalled(String fullName) {
    return access.read(
        connection -> {
          SortedSet<Long> ids = new TreeSet<>();
          if (!Tables.exists(connection, "watched_pull")) {
            return ids;
          }
          String sql =
              "SELECT DISTINCT repository_id FROM watched_pull"
                  + " WHERE lower(repository) = lower(?)";
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, fullName);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
              ids.add(rows.getLong(1));
            }
            return ids;
          }
        });
  }
}
