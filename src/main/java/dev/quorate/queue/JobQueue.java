package dev.quorate.queue;

import dev.quorate.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The durable jobs: each is queue entry, timer and lock in one. A hint brings its job forward, a
/// finished run pushes it to its recheck, no two runs hold it at once, and a hint that comes while
/// it runs makes it run again. What returns is on the disk.
public final class JobQueue {
  private final Database database;
  private final AtomicLong leases = new AtomicLong();
  private volatile Runnable listener = () -> {};

  /// Takes over the jobs in the database. Those that ran when the process before ended are due
  /// again: the database serves one process, so nobody runs them now.
  public JobQueue(Database database) {
    this.database = database;
    database.write(LeaseTable::clear);
  }

  /// Calls `listener` whenever a job may have become due earlier than thought.
  void listen(Runnable listener) {
    this.listener = listener;
  }

  /// Makes the jobs run no later than their hints say, all or none of them.
  public void hint(List<Hint> hints) {
    if (hints.isEmpty()) {
      return;
    }
    database.write(
        connection -> {
          for (Hint hint : hints) {
            JobTable.put(connection, hint.job(), hint.dueAt());
            SightingTable.add(connection, hint.job(), hint.sightings());
          }
          return hints.size();
        });
    listener.run();
  }

  /// Leases up to `limit` jobs that are due, those that wait longest first.
  public List<Claimed> claim(Instant now, int limit) {
    return database.write(
        connection -> LeaseTable.take(connection, now, limit, leases::incrementAndGet));
  }

  /// Ends a run that did its work: the sightings handed over are forgotten, and the job is due at
  /// `recheckAt`, or at once when it was hinted at meanwhile; with neither it is gone.
  public void complete(Lease lease, Optional<Instant> recheckAt) {
    database.write(
        connection -> {
          LeaseTable.complete(connection, lease, recheckAt);
          return true;
        });
    listener.run();
  }

  /// Ends a run that did not: all sightings stay, and the job is due at `retryAt`, or at once when
  /// it was hinted at meanwhile.
  public void fail(Lease lease, Instant now, Instant retryAt, String error) {
    database.write(
        connection -> {
          LeaseTable.fail(connection, lease, now, retryAt, error);
          return true;
        });
    listener.run();
  }

  /// Ends a run that tried nothing: like [#fail], but it does not count as a failed run, and hints
  /// that came meanwhile wait as well.
  public void postpone(Lease lease, Instant until, String why) {
    database.write(
        connection -> {
          LeaseTable.postpone(connection, lease, until, why);
          return true;
        });
    listener.run();
  }

  /// When the next job that is not running is due.
  public Optional<Instant> nextDue() {
    return database.read(JobTable::nextDue);
  }

  /// The jobs that are due at `now` and do not run yet.
  public Backlog backlog(Instant now) {
    return database.read(connection -> JobTable.backlog(connection, now));
  }

  /// The jobs of which no run has succeeded since then, nor before they began to fail.
  public Failing failingSince(Instant then) {
    return database.read(connection -> JobTable.failingSince(connection, then));
  }

  /// How the job stands; empty when nothing is to be done about it.
  public Optional<JobState> find(Job job) {
    return database.read(connection -> JobTable.find(connection, job.key()));
  }
}
