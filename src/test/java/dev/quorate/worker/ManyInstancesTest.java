package dev.quorate.worker;

import static dev.quorate.worker.Bench.ONE_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quorate.ledger.PullLedger;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobHandler;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Outcome;
import dev.quorate.queue.Runner;
import dev.quorate.queue.RunnerLimits;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.OvertakenException;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.Postgres;
import dev.quorate.store.Verification;
import dev.quorate.store.WatchedPulls;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two instances at one PostgreSQL and one GitHub.
class ManyInstancesTest {
  private static final String TEAM =
      """
      committee: {members: {team: octo/tsc}}
      cla: off
      board: off
      tracks: {standard: {approvals: 1}}
      """;

  private final HandClock clock = new HandClock(Instant.parse("2026-01-06T12:00:00Z"));
  private final MemoryForge forge = new MemoryForge(clock);
  private final String url = Postgres.newSchema();
  private final Instance one = new Instance();
  private final Instance other = new Instance();

  private final class Instance {
    final Database database = Database.openShared(url);
    final JobQueue queue = new JobQueue(database);
    final Ledger ledger = new Ledger(database, clock);
    final Worker worker =
        new Worker(
            forge, queue, ledger, new WatchedPulls(database), new PostedVerdicts(database), clock);

    void run() {
      run(worker);
    }

    void run(JobHandler handler) {
      new Runner(queue, handler, clock, RunnerLimits.DEFAULT).runDue(clock.instant());
    }

    void look(MemoryPull pull) {
      queue.hint(List.of(new Hint(Repositories.job(pull.address()), clock.instant())));
      run();
    }

    String verdict(MemoryPull pull) {
      return new PullLedger(ledger)
          .read(Bench.subject(pull))
          .lastDecision()
          .orElseThrow()
          .outcome();
    }
  }

  @BeforeEach
  void people() {
    List.of("alice", "bob", "carol", "zoe").forEach(forge.people()::named);
  }

  @AfterEach
  void close() {
    one.database.close();
    other.database.close();
  }

  @Test
  void whatOneIsToldToForgetAllForget() {
    forge.file(".github/quorate.yml", TEAM).team("octo/tsc", "alice");
    MemoryPull pull = forge.open("zoe", "X");
    pull.approve("bob");
    one.look(pull);
    other.look(pull);
    int reasons = reasons(pull);
    forge.team("octo/tsc", "alice", "bob");
    other.look(pull);
    assertThat(reasons(pull)).as("it is remembered").isEqualTo(reasons);

    Job repository = new Job.RepositoryJob(1, 7, MemoryForge.REPOSITORY.fullName());
    one.queue.hint(List.of(new Hint(repository, clock.instant())));
    one.run(job -> job.job() instanceof Job.RepositoryJob ? one.worker.run(job) : later());
    other.look(pull);

    assertThat(reasons(pull)).isLessThan(reasons);
  }

  /// The last decision's reasons: with the approval counted there is one less.
  private int reasons(MemoryPull pull) {
    return new PullLedger(one.ledger)
        .read(Bench.subject(pull))
        .lastDecision()
        .orElseThrow()
        .reasons()
        .size();
  }

  private Outcome later() {
    return new Outcome.Wait(clock.instant().plusSeconds(60), "left to the other instance");
  }

  @Test
  void eachVersionOfTheRulesIsKeptOnce() {
    forge.file(".github/quorate.yml", ONE_APPROVAL);
    MemoryPull first = forge.open("zoe", "X");
    MemoryPull second = forge.open("zoe", "Y");
    one.look(first);
    other.look(second);
    forge.file(".github/quorate.yml", ONE_APPROVAL + "# changed\n");
    one.look(first);
    other.look(second);
    one.look(second);

    assertThat(one.ledger.entries(LedgerSubject.repository(7)))
        .extracting(entry -> entry.kind())
        .containsExactly("policy", "roster", "policy");
    assertThat(Verification.of(other.database).isSound()).isTrue();
  }

  @Test
  void whoWasOvertakenWritesNothing() {
    forge.file(".github/quorate.yml", ONE_APPROVAL);
    MemoryPull pull = forge.open("zoe", "X");
    AtomicBoolean overtaken = new AtomicBoolean();
    one.queue.hint(List.of(new Hint(Repositories.job(pull.address()), clock.instant())));
    one.run(
        job -> {
          if (overtaken.getAndSet(true)) {
            return later();
          }
          for (int round = 0; round < 7; round++) {
            other.queue.instances().round();
          }
          assertThatThrownBy(() -> one.worker.run(job)).isInstanceOf(OvertakenException.class);
          throw new OvertakenException("as it says");
        });
    assertThat(overtaken).isTrue();
    assertThat(pull.ownComments()).isEmpty();
    assertThat(one.ledger.entries(Bench.subject(pull))).isEmpty();

    other.look(pull);

    assertThat(other.verdict(pull)).isEqualTo("waiting");
    assertThat(pull.ownComments()).hasSize(1);
  }
}
