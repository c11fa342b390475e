package dev.quorate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.NewEntry;
import dev.quorate.store.OvertakenException;
import dev.quorate.store.Postgres;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two processes that share one PostgreSQL, moved round by round.
class InstancesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Job PULL = new Job.PullJob(1, 7, "octo/repo", 42);
  private static final LedgerSubject SUBJECT = new LedgerSubject(7, 42);
  private static final List<NewEntry> ENTRY = List.of(new NewEntry("head", "{}"));

  /// So many rounds of silence are forgiven.
  private static final int FORGIVEN = 6;

  private final String url = Postgres.newSchema();
  private Database oneDatabase;
  private Database otherDatabase;
  private JobQueue one;
  private JobQueue other;

  @BeforeEach
  void open() {
    oneDatabase = Database.openShared(url);
    otherDatabase = Database.openShared(url);
    one = new JobQueue(oneDatabase);
    other = new JobQueue(otherDatabase);
  }

  @AfterEach
  void close() {
    oneDatabase.close();
    otherDatabase.close();
  }

  @Test
  void aJobIsGivenToOneOfThem() {
    Set<String> seen = new HashSet<>();
    for (int n = 1; n <= 40; n++) {
      hint(new Job.PullJob(1, 7, "octo/repo", n));
    }
    for (int i = 0; i < 10; i++) {
      for (JobQueue queue : List.of(one, other)) {
        for (Claimed claimed : queue.claim(NOW, 2)) {
          assertThat(seen.add(claimed.job().key())).isTrue();
        }
      }
    }
    assertThat(seen).hasSize(40);
  }

  @Test
  void whoIsSilentForTooLongLosesItsJobs() {
    hint(PULL);
    Claimed lost = one.claim(NOW, 1).getFirst();
    rounds(other, FORGIVEN);
    assertThat(other.claim(NOW, 1)).isEmpty();

    rounds(other, 1);

    assertThat(other.claim(NOW, 1)).extracting(Claimed::job).containsExactly(PULL);
    one.complete(lost.lease(), Optional.empty());
    assertThat(other.find(PULL)).get().matches(JobState::running);
  }

  @Test
  void whoSaysThatItLivesKeepsItsJobs() {
    hint(PULL);
    one.claim(NOW, 1);
    for (int i = 0; i < 3; i++) {
      rounds(other, FORGIVEN);
      rounds(one, 1);
    }
    assertThat(other.claim(NOW, 1)).isEmpty();
  }

  @Test
  void whoLostAJobWritesNothingMoreOfIt() {
    hint(PULL);
    Claimed lost = one.claim(NOW, 1).getFirst();
    Ledger ledger = new Ledger(oneDatabase, InstantSource.system());
    one.under(lost.lease(), () -> ledger.append(SUBJECT, ENTRY));
    rounds(other, FORGIVEN + 1);
    Claimed found = other.claim(NOW, 1).getFirst();

    assertThatThrownBy(() -> one.under(lost.lease(), () -> ledger.append(SUBJECT, ENTRY)))
        .isInstanceOf(OvertakenException.class);
    assertThatThrownBy(() -> one.under(lost.lease(), () -> confirmed(one)))
        .isInstanceOf(OvertakenException.class);
    assertThat(other.<Boolean>under(found.lease(), () -> confirmed(other))).isTrue();
    assertThat(ledger.entries(SUBJECT)).hasSize(1);
  }

  @Test
  void whoWasTakenForDeadGoesOnUnderAnotherNumber() {
    rounds(other, FORGIVEN + 1);
    assertThat(other.instances().isEldest()).isTrue();
    rounds(one, 1);
    hint(PULL);
    Claimed claimed = one.claim(NOW, 1).getFirst();
    rounds(other, 1);
    rounds(one, 1);
    assertThat(one.<Boolean>under(claimed.lease(), () -> confirmed(one))).isTrue();
    assertThat(one.instances().isEldest()).isFalse();
  }

  @Test
  void whoLeavesIsNotWaitedFor() {
    hint(PULL);
    one.claim(NOW, 1);
    one.instances().leave();
    assertThat(other.claim(NOW, 1)).hasSize(1);
    assertThat(other.instances().isEldest()).isTrue();
  }

  /// A commit whose answer was lost: the process does not know that it has the job.
  @Test
  void aLeaseThatNobodyKnowsOfIsGivenBack() {
    hint(PULL);
    oneDatabase.write(
        connection -> {
          try (var update =
              connection.prepareStatement("UPDATE job SET lease = 99, instance = ?")) {
            update.setLong(1, one.instances().id());
            return update.executeUpdate();
          }
        });
    assertThat(one.claim(NOW, 1)).isEmpty();
    rounds(one, 1);
    assertThat(one.claim(NOW, 1)).hasSize(1);
    rounds(one, 1);
    assertThat(other.claim(NOW, 1)).isEmpty();
  }

  @Test
  void theEldestHearsOfWhoJoins() {
    assertThat(one.instances().isEldest()).isTrue();
    assertThat(other.instances().isEldest()).isFalse();
    assertThat(one.instances().round()).isTrue();
    assertThat(one.instances().round()).isFalse();
    assertThat(other.instances().round()).isFalse();
    new JobQueue(otherDatabase);
    assertThat(one.instances().round()).isTrue();
  }

  @Test
  void areListedWithWhatTheyRun() {
    hint(new Job.InstallationJob(1));
    assertThat(one.claim(NOW, 1)).hasSize(1);
    assertThat(other.instances().listAll())
        .containsExactly(
            new Instance(one.instances().id(), 1, true, false),
            new Instance(other.instances().id(), 0, false, true));
  }

  @Test
  void newsReachAll() {
    long before = other.instances().news();
    one.instances().tellNews();
    assertThat(other.instances().news()).isEqualTo(before + 1);
  }

  private static boolean confirmed(JobQueue queue) {
    queue.confirmLease();
    return true;
  }

  private void hint(Job job) {
    one.hint(List.of(new Hint(job, NOW)));
  }

  private static void rounds(JobQueue queue, int rounds) {
    for (int i = 0; i < rounds; i++) {
      queue.instances().round();
    }
  }
}
