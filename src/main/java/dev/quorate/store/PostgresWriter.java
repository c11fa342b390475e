package dev.quorate.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Each work has a connection and a transaction of its own; PostgreSQL itself puts commits that
/// meet to the disk together.
final class PostgresWriter implements Writing {
  /// Two waited for each other, or added the same row: the other one has gone through meanwhile.
  private static final Set<String> TRY_AGAIN = Set.of("40P01", "23505");

  private static final int TRIES = 5;

  private final HikariDataSource pool;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  PostgresWriter(HikariDataSource pool) {
    this.pool = pool;
  }

  @Override
  public <T> CompletableFuture<T> submit(Work<T> work) {
    CompletableFuture<T> future = new CompletableFuture<>();
    try {
      threads.execute(() -> complete(future, work));
    } catch (RejectedExecutionException _) {
      future.completeExceptionally(new IllegalStateException("the database is closed"));
    }
    return future;
  }

  private <T> void complete(CompletableFuture<T> future, Work<T> work) {
    try {
      future.complete(run(work, TRIES));
    } catch (Throwable e) {
      // also an Error: who waits must hear of it
      future.completeExceptionally(e);
    }
  }

  private <T> T run(Work<T> work, int tries) throws SQLException {
    try {
      return run(work);
    } catch (SQLException e) {
      if (tries > 1 && TRY_AGAIN.contains(String.valueOf(e.getSQLState()))) {
        return run(work, tries - 1);
      }
      throw e;
    }
  }

  private <T> T run(Work<T> work) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      // the pool rolls back what comes back to it without a commit
      T result = work.run(connection);
      connection.commit();
      return result;
    }
  }

  @Override
  public void close() {
    threads.close();
    pool.close();
  }
}
