package dev.quorate.store;

import java.sql.Connection;
import java.sql.SQLException;

/// Something done in the database, within a transaction that is not the work's to begin or end.
@FunctionalInterface
public interface Work<T> {

  /// Does it. What is thrown undoes the work.
  T run(Connection connection) throws SQLException;
}
