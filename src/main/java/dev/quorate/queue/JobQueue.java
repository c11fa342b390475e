package dev.quorate.queue;

import dev.quorate.store.Database;
import dev.quorate.store.Fence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The durable jobs: each is queue entry, timer and lock in one. A hint brings its job forward, a
/// finished run pushes it to its recheck, no two runs hold it at once, and a hint that comes while
/// it runs makes it run again. What returns is on the disk.
public final class JobQueue {
  /// From when on a job has failed for long.
  public static final Duration LONG_FAILING = Duration.ofHours(24);

  private final Database database;
  private final Instances instances;
  private volatile Runnable listener = () -> {};

  /// Joins the processes that do the jobs in the database. Where it serves this process alone,
  /// those that ran when the process before ended are due again: nobody runs them now.
  public JobQueue(Database database) {
    this.database = database;
    this.instances = new Instances(database);
  }

  /// The processes that share these jobs.
  public Instances instances() {
    return instances;
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
    // in one order everywhere, or two that hint at the same jobs would wait for each other
    List<Hint> sorted =
        hints.stream().sorted(Comparator.comparing(hint -> hint.job().key())).toList();
    database.write(
        connection -> {
          for (Hint hint : sorted) {
            JobTable.put(connection, hint);
            SightingTable.add(connection, hint.job(), hint.sightings());
          }
          return hints.size();
        });
    listener.run();
  }

  /// Leases up to `limit` jobs that are due, those that wait longest first.
  public List<Claimed> claim(Instant now, int limit) {
    List<Long> drawn = new ArrayList<>();
    try {
      List<Claimed> taken =
          database.write(
              connection ->
                  LeaseTable.take(
                      connection,
                      database.locks(),
                      now,
                      limit,
                      instances.id(),
                      () -> instances.nextLease(drawn)));
      taken.forEach(job -> drawn.remove(job.lease().number()));
      return taken;
    } finally {
      drawn.forEach(instances::drop);
    }
  }

  /// Runs a job in this thread. Where other processes can take the lease away, what the run learns
  /// is written down only while it is held.
  <T> T under(Lease lease, Supplier<T> run) {
    if (!database.isShared()) {
      return run.get();
    }
    return Fence.within(connection -> LeaseTable.hold(connection, database.locks(), lease), run);
  }

  /// Makes sure that the lease under which this thread runs is held, before it does what cannot be
  /// undone. Only where other processes can take it away.
  ///
  /// @throws dev.quorate.store.OvertakenException when it is not
  public void confirmLease() {
    if (database.isShared()) {
      database.write(Fence.guard(_ -> true));
    }
  }

  /// Ends a run that did its work: the sightings handed over are forgotten, and the job is due at
  /// `recheckAt`, or at once when it was hinted at meanwhile; with neither it is gone.
  public void complete(Lease lease, Optional<Instant> recheckAt) {
    database.write(
        connection -> {
          LeaseTable.complete(connection, database.locks(), lease, recheckAt);
          return true;
        });
    settled(lease);
  }

  /// Ends a run that did not: all sightings stay, and the job is due at `retryAt`, or at once when
  /// it was hinted at meanwhile.
  public void fail(Lease lease, Instant now, Instant retryAt, String error) {
    database.write(
        connection -> {
          LeaseTable.fail(connection, lease, now, retryAt, error);
          return true;
        });
    settled(lease);
  }

  /// Ends a run that tried nothing: like [#fail], but it does not count as a failed run, and hints
  /// that came meanwhile wait as well.
  public void postpone(Lease lease, Instant until, String why) {
    database.write(
        connection -> {
          LeaseTable.postpone(connection, lease, until, why);
          return true;
        });
    settled(lease);
  }

  private void settled(Lease lease) {
    instances.drop(lease.number());
    listener.run();
  }

  /// When the next job that is not running is due.
  public Optional<Instant> nextDue() {
    return database.read(JobTable::nextDue);
  }

  /// The jobs that are due at `now` and do not run yet.
  public JobCount backlog(Instant now) {
    return database.read(connection -> JobTable.backlog(connection, now));
  }

  /// Whether no job is due at `now` and none runs.
  boolean isIdle(Instant now) {
    return database.read(connection -> JobTable.isIdle(connection, now));
  }

  /// The jobs of which no run has succeeded since then, nor before they began to fail.
  public JobCount failingSince(Instant then) {
    return database.read(connection -> JobTable.failingSince(connection, then));
  }

  /// How many jobs there are at `now`.
  public JobCounts counts(Instant now) {
    return database.read(connection -> JobTable.counts(connection, now));
  }

  /// The jobs whose last run failed, those that have failed for longest first.
  public List<FailingJob> listFailing(int most) {
    return database.read(connection -> JobTable.listFailing(connection, most));
  }

  /// How the job stands; empty when nothing is to be done about it.
  public Optional<JobState> find(Job job) {
    return database.read(connection -> JobTable.find(connection, job.key()));
  }
}
