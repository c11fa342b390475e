package dev.quorate.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A work on its way to the disk, and what came of it.
final class Submission<T> {
  private final Work<T> work;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private @Nullable T result;
  private Optional<Throwable> failure = Optional.empty();

  Submission(Work<T> work) {
    this.work = work;
  }

  CompletableFuture<T> future() {
    return future;
  }

  /// Does the work in a transaction shared with others. When the work throws it alone is undone;
  /// what is thrown from here means that the whole transaction is lost.
  void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SAVEPOINT work");
      try {
        result = work.run(connection);
      } catch (SQLException | RuntimeException e) {
        failure = Optional.of(e);
        // fails, as it must, when SQLite has already given up the transaction (disk full)
        statement.execute("ROLLBACK TO work");
      }
      statement.execute("RELEASE work");
    }
  }

  /// The transaction is on the disk.
  void committed() {
    failure.ifPresentOrElse(future::completeExceptionally, () -> future.complete(result));
  }

  void lost(Throwable why) {
    future.completeExceptionally(failure.orElse(why));
  }
}
