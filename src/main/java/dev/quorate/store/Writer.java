package dev.quorate.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes to a SQLite file. A commit costs a wait for the disk, so all works
/// that arrived during the last commit go into the next one together.
final class Writer implements Writing {
  private static final Logger log = LoggerFactory.getLogger(Writer.class);
  private static final int LARGEST_GROUP = 1_000;

  private final Connection connection;
  private final BlockingQueue<Submission<?>> waiting = new LinkedBlockingQueue<>();
  private final Submission<Boolean> end = new Submission<>(_ -> true);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("database-writer").unstarted(this::run);
  private boolean closed;

  Writer(Connection connection) {
    this.connection = connection;
    thread.start();
  }

  @Override
  public synchronized <T> CompletableFuture<T> submit(Work<T> work) {
    if (closed) {
      return CompletableFuture.failedFuture(new IllegalStateException("the database is closed"));
    }
    if (Thread.currentThread().equals(thread)) {
      throw new IllegalStateException("a work cannot wait for another work");
    }
    Submission<T> submission = new Submission<>(work);
    waiting.add(submission);
    return submission.future();
  }

  private void run() {
    List<Submission<?>> group = new ArrayList<>();
    do {
      group.clear();
      takeInto(group);
      commit(group);
    } while (!group.contains(end));
  }

  private void takeInto(List<Submission<?>> group) {
    try {
      group.add(waiting.take());
      waiting.drainTo(group, LARGEST_GROUP - 1);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the writer", e);
    }
  }

  private void commit(List<Submission<?>> group) {
    try {
      execute("BEGIN IMMEDIATE");
      for (Submission<?> submission : group) {
        submission.run(connection);
      }
      execute("COMMIT");
    } catch (Throwable e) {
      // also an Error: the writer lives on, or nothing is ever written again
      rollback();
      group.forEach(submission -> submission.lost(e));
      return;
    }
    group.forEach(Submission::committed);
  }

  private void rollback() {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself
      log.debug("nothing to roll back", e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (!closed) {
        closed = true;
        waiting.add(end);
      }
    }
    end.future().exceptionally(_ -> false).join();
    try {
      thread.join();
      connection.close();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      log.warn("the database did not close cleanly; nothing is lost by that", e);
    }
  }
}
