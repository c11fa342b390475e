package dev.quorate.store;

import java.util.concurrent.CompletableFuture;

/// How works reach the disk.
interface Writing extends AutoCloseable {

  /// Does the work in a transaction; the answer comes once it is on the disk. A work that throws
  /// undoes only itself.
  <T> CompletableFuture<T> submit(Work<T> work);

  /// Finishes what was submitted.
  @Override
  void close();
}
