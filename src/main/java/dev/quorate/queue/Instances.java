package dev.quorate.queue;

import dev.quorate.store.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The processes that share the database, and this one among them. Each says in every round that it
/// lives; one that has not for several rounds of another is taken for dead, and its leases are
/// void. Nobody's clock is compared with anybody else's, and while the database is away there are
/// no rounds, so that nobody dies of that.
public final class Instances {
  /// How long a round is. With [#PATIENCE] it takes half a minute until a process that was killed
  /// is missed.
  public static final Duration ROUND = Duration.ofSeconds(5);

  private static final int PATIENCE = 6;
  private static final Logger log = LoggerFactory.getLogger(Instances.class);

  private final Database database;
  private final AtomicLong leases = new AtomicLong();

  /// Where no other process can be, the database need not be asked.
  private final AtomicLong ownNews = new AtomicLong();

  /// The numbers of the leases that this process knows to be its own.
  private final Set<Long> held = ConcurrentHashMap.newKeySet();

  private final Map<Long, Silence> others = new HashMap<>();
  private volatile long id;

  /// For how many rounds an instance has had no more than so many beats.
  private record Silence(long beats, int rounds) {}

  /// What a round finds: who this process is, and the beats of all.
  private record Roll(long id, Map<Long, Long> beats) {}

  /// Joins. Where no other process can be, what is left of one before is void at once.
  Instances(Database database) {
    this.database = database;
    this.id =
        database.write(
            connection -> {
              if (!database.isShared()) {
                InstanceTable.removeAll(connection);
                LeaseTable.freeOrphans(connection);
              }
              return InstanceTable.add(connection);
            });
  }

  long id() {
    return id;
  }

  /// A number for a lease that is about to be taken; noted in `drawn`, too.
  long nextLease(Collection<Long> drawn) {
    long number = leases.incrementAndGet();
    held.add(number);
    drawn.add(number);
    return number;
  }

  /// The lease was given back, or could not be taken.
  void drop(long number) {
    held.remove(number);
  }

  /// One round, to be repeated every [#ROUND].
  ///
  /// @return whether an instance has joined that is younger than this one
  public synchronized boolean round() {
    Roll roll = database.write(this::callTheRoll);
    if (roll.id() != id) {
      log.warn("This process was taken for dead, and its jobs were given to others; it goes on");
      id = roll.id();
    }
    Map<Long, Long> dead = new HashMap<>();
    Set<Long> known = new HashSet<>(others.keySet());
    others.keySet().retainAll(roll.beats().keySet());
    roll.beats()
        .forEach(
            (other, beats) -> {
              if (other != id && silence(other, beats) >= PATIENCE) {
                log.warn("Instance {} is dead; others do its jobs", other);
                dead.put(other, beats);
              }
            });
    bury(dead);
    return roll.beats().keySet().stream().anyMatch(other -> other > id && !known.contains(other));
  }

  private Roll callTheRoll(Connection connection) throws SQLException {
    long me = InstanceTable.beat(connection, id) ? id : InstanceTable.add(connection);
    return new Roll(me, InstanceTable.beats(connection));
  }

  private int silence(long other, long beats) {
    Silence now =
        others.compute(
            other,
            (_, before) ->
                before == null || before.beats() != beats
                    ? new Silence(beats, 0)
                    : new Silence(beats, before.rounds() + 1));
    return now.rounds();
  }

  /// A lease of this process that it does not know of is one whose taking seemed to fail.
  private void bury(Map<Long, Long> dead) {
    database.write(
        connection -> {
          for (Map.Entry<Long, Long> one : dead.entrySet()) {
            InstanceTable.remove(connection, one.getKey(), one.getValue());
          }
          return LeaseTable.freeOrphans(connection)
              + LeaseTable.freeUnknown(connection, id, number -> !held.contains(number));
        });
  }

  /// Whether this is the one that does what only one should do: the eldest that lives.
  public boolean isEldest() {
    return !database.isShared() || database.<Long>read(InstanceTable::eldest) == id;
  }

  /// All that live, the eldest first; none where no other process can be.
  public List<Instance> listAll() {
    if (!database.isShared()) {
      return List.of();
    }
    return database.read(
        connection -> {
          Map<Long, Integer> running = JobTable.running(connection);
          List<Instance> all = new ArrayList<>();
          for (long each : InstanceTable.beats(connection).keySet()) {
            all.add(new Instance(each, running.getOrDefault(each, 0), all.isEmpty(), each == id));
          }
          return List.copyOf(all);
        });
  }

  /// Tells all instances that what they remember of GitHub may be wrong.
  public void tellNews() {
    ownNews.incrementAndGet();
    if (database.isShared()) {
      database.write(InstanceTable::addNews);
    }
  }

  /// How often anybody has told news.
  public long news() {
    return database.isShared() ? database.read(InstanceTable::news) : ownNews.get();
  }

  /// Leaves at the end: the others need not wait to be sure of it.
  public void leave() {
    try {
      database.write(
          connection -> {
            InstanceTable.remove(connection, id);
            return LeaseTable.freeOrphans(connection);
          });
    } catch (RuntimeException e) {
      log.warn("Cannot say that this process ends; it will be missed", e);
    }
  }
}
