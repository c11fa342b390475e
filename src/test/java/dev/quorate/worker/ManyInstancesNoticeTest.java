package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.history.Event;
import dev.quorate.ledger.PullLedger;
import dev.quorate.mail.Fate;
import dev.quorate.mail.Line;
import dev.quorate.mail.Mailer;
import dev.quorate.mail.PostOffice;
import dev.quorate.queue.Hint;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Runner;
import dev.quorate.queue.RunnerLimits;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.Postgres;
import dev.quorate.store.WatchedPulls;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two instances at one PostgreSQL, and one message to the board (R7.2).
class ManyInstancesNoticeTest {
  private static final String MAILING =
      """
      committee: {members: {users: [alice, bob, carol]}}
      cla: off
      board: {email: board@example.org}
      """;

  private final HandClock clock = new HandClock(Instant.parse("2026-01-06T12:00:00Z"));
  private final MemoryForge forge = new MemoryForge(clock);
  private final String url = Postgres.newSchema();
  private PostOffice post;
  private Instance one;
  private Instance other;

  private final class Instance {
    final Database database = Database.openShared(url);
    final JobQueue queue = new JobQueue(database);
    final Ledger ledger = new Ledger(database, clock);
    final Worker worker =
        new Worker(
            forge,
            queue,
            ledger,
            new WatchedPulls(database),
            new PostedVerdicts(database),
            Optional.of(new Mailer(post.address(), clock)),
            clock);

    void run() {
      new Runner(queue, worker, clock, RunnerLimits.DEFAULT).runDue(clock.instant());
    }

    void look(MemoryPull pull) {
      queue.hint(List.of(new Hint(Repositories.job(pull.address()), clock.instant())));
      run();
    }

    /// Takes the other one for dead.
    void takeOver() {
      for (int round = 0; round < 7; round++) {
        queue.instances().round();
      }
    }

    List<Class<?>> mailed(MemoryPull pull) {
      return new PullLedger(ledger)
          .read(Bench.subject(pull)).events().stream()
              .filter(Event.Mailed.class::isInstance)
              .<Class<?>>map(Object::getClass)
              .toList();
    }
  }

  @BeforeEach
  void open() throws IOException {
    List.of("alice", "bob", "carol", "zoe").forEach(forge.people()::named);
    forge.file(".github/quorate.yml", MAILING);
    post = PostOffice.open();
    one = new Instance();
    other = new Instance();
  }

  @AfterEach
  void close() throws IOException {
    one.database.close();
    other.database.close();
    post.close();
  }

  @Test
  void whoTakesOverWhileAMessageIsSentSendsNoSecondOne() {
    MemoryPull pull = forge.open("zoe", "X");
    post.line()
        .spoil(
            Line.DOT,
            new Fate.After(
                () -> {
                  post.line().mend();
                  other.takeOver();
                  other.look(pull);
                }));
    one.look(pull);
    clock.advance(Duration.ofDays(1));
    one.look(pull);
    other.look(pull);

    assertThat(post.messages()).hasSize(1);
    assertThat(other.mailed(pull)).containsExactly(Event.NoticeBegun.class);
  }

  @Test
  void whoWasOvertakenBeforeItBeganSendsNothing() {
    MemoryPull pull = forge.open("zoe", "X");
    post.line()
        .spoil(
            "AUTH",
            new Fate.After(
                () -> {
                  post.line().mend();
                  other.takeOver();
                  other.look(pull);
                }));
    one.look(pull);
    clock.advance(Duration.ofDays(1));
    one.look(pull);

    assertThat(post.messages()).hasSize(1);
    assertThat(other.mailed(pull)).containsExactly(Event.NoticeBegun.class, Event.NoticeSent.class);
  }

  @Test
  void twoThatLookAtOnceSendOne() throws InterruptedException {
    MemoryPull pull = forge.open("zoe", "X");
    one.queue.hint(List.of(new Hint(Repositories.job(pull.address()), clock.instant())));
    Thread first = Thread.ofVirtual().start(one::run);
    Thread second = Thread.ofVirtual().start(other::run);
    first.join();
    second.join();
    one.run();

    assertThat(post.messages()).hasSize(1);
    assertThat(one.mailed(pull)).containsExactly(Event.NoticeBegun.class, Event.NoticeSent.class);
  }
}
