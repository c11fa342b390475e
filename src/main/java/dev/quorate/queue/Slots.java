package dev.quorate.queue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// The threads of a [Runner]: how many may run, waking the one that waits for work, and the end.
final class Slots {
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

  private final int size;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<Thread> running = new HashSet<>();
  private final CountDownLatch cutOff = new CountDownLatch(1);
  private boolean woken;
  private boolean closing;

  Slots(int size) {
    this.size = size;
  }

  /// Waits until a slot is free. From then on a wake is remembered.
  ///
  /// @return false when nothing more is to be started
  boolean awaitFree() {
    lock.lock();
    try {
      while (!closing && running.size() >= size) {
        changed.awaitUninterruptibly();
      }
      woken = false;
      return !closing;
    } finally {
      lock.unlock();
    }
  }

  int free() {
    lock.lock();
    try {
      return size - running.size();
    } finally {
      lock.unlock();
    }
  }

  void start(Runnable task) {
    lock.lock();
    try {
      Thread thread = Thread.ofVirtual().name("job").unstarted(() -> runIn(task));
      running.add(thread);
      thread.start();
    } finally {
      lock.unlock();
    }
  }

  private void runIn(Runnable task) {
    try {
      task.run();
    } finally {
      lock.lock();
      try {
        running.remove(Thread.currentThread());
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /// There may be something to do.
  void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a wake, the end, or the time.
  void awaitWake(Duration atMost) {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (!woken && !closing && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
    } catch (InterruptedException _) {
      closing = true;
    } finally {
      lock.unlock();
    }
  }

  /// Wakes, and waits until nothing runs and nothing is to be done.
  ///
  /// @param nothingToDo asked whenever something has changed
  /// @return whether that was reached in time
  boolean awaitIdle(BooleanSupplier nothingToDo, Duration atMost) {
    lock.lock();
    try {
      wake();
      long nanos = atMost.toNanos();
      boolean idle = isIdle(nothingToDo);
      while (!idle && !closing && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
        idle = isIdle(nothingToDo);
      }
      return idle;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private boolean isIdle(BooleanSupplier nothingToDo) {
    return running.isEmpty() && nothingToDo.getAsBoolean();
  }

  /// Whether what runs is to end at once.
  boolean isCutOff() {
    return cutOff.getCount() == 0;
  }

  void awaitCutOff(Duration atMost) {
    try {
      boolean _ = cutOff.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Starts the end: nobody who waits here waits any longer.
  void close() {
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for what runs, at first kindly.
  void end(Duration grace) throws InterruptedException {
    lock.lock();
    try {
      awaitEnd(grace);
      cutOff.countDown();
      running.forEach(Thread::interrupt);
      awaitEnd(AFTER_INTERRUPT);
    } finally {
      lock.unlock();
    }
  }

  private void awaitEnd(Duration atMost) throws InterruptedException {
    long nanos = atMost.toNanos();
    while (!running.isEmpty() && nanos > 0) {
      nanos = changed.awaitNanos(nanos);
    }
  }
}
