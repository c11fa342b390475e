package dev.quorate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quorate.store.Database;
import dev.quorate.store.DatabaseException;
import dev.quorate.store.DatabaseKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class JobQueueTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final Job PULL = new Job.PullJob(1, 7, "octo/repo", 42);
  private static final Job OTHER = new Job.PullJob(1, 7, "octo/repo", 43);
  private static final Sighting FIRST = new Sighting("pull_request", NOW, "{\"head\":\"a\"}");
  private static final Sighting SECOND =
      new Sighting("pull_request", NOW.plusNanos(1), "{\"head\":\"b\"}");

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Database database;
  private JobQueue queue;

  @BeforeEach
  void open() {
    database = kind.open(kind.newDatabase(folder));
    queue = new JobQueue(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsEveryKindOfJob() {
    List<Job> jobs =
        List.of(
            PULL,
            new Job.CommitJob(1, 7, "octo/repo", "a".repeat(40)),
            new Job.RepositoryJob(1, 7, "octo/repo"),
            new Job.InstallationJob(1),
            new Job.MergeQueueJob(1, 7, "octo/repo", "release/1.x"));
    queue.hint(jobs.stream().map(job -> new Hint(job, NOW)).toList());
    assertThat(queue.claim(NOW, 10))
        .extracting(Claimed::job)
        .containsExactlyInAnyOrderElementsOf(jobs);
  }

  @Test
  void countsTheJobsAndListsThoseThatFail() {
    Job third = new Job.PullJob(1, 7, "octo/repo", 44);
    queue.hint(List.of(new Hint(PULL, NOW), new Hint(OTHER, LATER), new Hint(third, NOW)));
    assertThat(queue.counts(NOW)).isEqualTo(new JobCounts(2, 0, 1, 0));
    queue.fail(queue.claim(NOW, 1).getFirst().lease(), NOW, NOW.plusSeconds(9), "no luck");
    assertThat(queue.claim(NOW, 1)).hasSize(1);
    assertThat(queue.counts(NOW)).isEqualTo(new JobCounts(0, 1, 2, 1));
    assertThat(queue.listFailing(1))
        .containsExactly(new FailingJob(PULL, NOW, 1, NOW.plusSeconds(9), "no luck"));
  }

  @Test
  void knowsWhichDeliveryAskedUntilARunHasHeededIt() {
    queue.hint(List.of(new Hint(PULL, NOW).askedBy(Optional.of("a"))));
    queue.hint(List.of(new Hint(PULL, NOW)));
    Claimed first = queue.claim(NOW, 1).getFirst();
    assertThat(first.delivery()).contains("a");
    queue.fail(first.lease(), NOW, NOW, "no luck");
    Claimed again = queue.claim(NOW, 1).getFirst();
    assertThat(again.delivery()).contains("a");
    queue.hint(List.of(new Hint(PULL, NOW).askedBy(Optional.of("b"))));
    queue.complete(again.lease(), Optional.empty());
    Claimed second = queue.claim(NOW, 1).getFirst();
    assertThat(second.delivery()).contains("b");
    queue.complete(second.lease(), Optional.of(NOW));
    assertThat(queue.claim(NOW, 1).getFirst().delivery()).isEmpty();
  }

  @Test
  void hintsOfOneJobCoalesce() {
    hint(PULL);
    queue.hint(List.of(new Hint(PULL, NOW), new Hint(PULL, LATER)));
    assertThat(queue.claim(NOW, 10)).hasSize(1);
  }

  @Test
  void aHintBringsForwardButNeverBack() {
    queue.hint(List.of(new Hint(PULL, LATER)));
    assertThat(queue.claim(NOW, 10)).isEmpty();
    assertThat(queue.nextDue()).contains(LATER);
    hint(PULL);
    queue.hint(List.of(new Hint(PULL, LATER)));
    assertThat(queue.nextDue()).contains(NOW);
  }

  @Test
  void nothingIsDueAFractionEarly() {
    queue.hint(List.of(new Hint(PULL, NOW.plusNanos(1))));
    assertThat(queue.claim(NOW, 10)).isEmpty();
    assertThat(queue.claim(NOW.plusNanos(999_999), 10)).isEmpty();
    assertThat(queue.claim(NOW.plusMillis(1), 10)).hasSize(1);
  }

  @Test
  void theNewestHintKnowsNameAndInstallation() {
    hint(PULL);
    Job renamed = new Job.PullJob(2, 7, "octo/renamed", 42);
    hint(renamed);
    assertThat(queue.claim(NOW, 10)).extracting(Claimed::job).containsExactly(renamed);
  }

  @Test
  void noJobIsClaimedTwice() {
    hint(PULL);
    hint(OTHER);
    List<Claimed> first = queue.claim(NOW, 1);
    List<Claimed> second = queue.claim(NOW, 10);
    assertThat(first).hasSize(1);
    assertThat(second).hasSize(1);
    assertThat(first.getFirst().job()).isNotEqualTo(second.getFirst().job());
    hint(PULL);
    assertThat(queue.claim(LATER, 10)).isEmpty();
    assertThat(queue.nextDue()).isEmpty();
  }

  @Test
  void whatWaitsLongestComesFirst() {
    queue.hint(List.of(new Hint(PULL, NOW.plusSeconds(1)), new Hint(OTHER, NOW)));
    assertThat(queue.claim(LATER, 1)).extracting(Claimed::job).containsExactly(OTHER);
  }

  @Test
  void aCompletedJobIsGoneUntilItsRecheck() {
    hint(PULL);
    queue.complete(claim().lease(), Optional.of(LATER));
    assertThat(queue.find(PULL)).contains(new JobState(LATER, false, 0, Optional.empty()));
    queue.complete(queue.claim(LATER, 1).getFirst().lease(), Optional.empty());
    assertThat(queue.find(PULL)).isEmpty();
    assertThat(queue.nextDue()).isEmpty();
  }

  @Test
  void aHintWhileItRunsMakesItRunAgain() {
    hint(PULL);
    Claimed first = claim();
    queue.hint(List.of(new Hint(PULL, NOW.plusSeconds(5))));
    queue.complete(first.lease(), Optional.empty());
    assertThat(queue.nextDue()).contains(NOW.plusSeconds(5));
    Claimed second = queue.claim(LATER, 1).getFirst();
    queue.hint(List.of(new Hint(PULL, LATER)));
    queue.complete(second.lease(), Optional.of(LATER.plusSeconds(9)));
    assertThat(queue.nextDue()).contains(LATER);
    Claimed third = queue.claim(LATER, 1).getFirst();
    queue.hint(List.of(new Hint(PULL, LATER)));
    queue.fail(third.lease(), NOW, LATER.plusSeconds(9), "no luck");
    assertThat(queue.nextDue()).contains(LATER);
  }

  @Test
  void aPlanWhileItRunsDoesNotPutOffItsRecheck() {
    hint(PULL);
    Claimed run = claim();
    queue.hint(List.of(new Hint(PULL, LATER)));
    queue.complete(run.lease(), Optional.of(NOW.plusSeconds(1)));
    assertThat(queue.nextDue()).contains(NOW.plusSeconds(1));
  }

  @Test
  void aFailureIsCountedUntilOneRunSucceeds() {
    hint(PULL);
    queue.fail(claim().lease(), NOW, LATER, "server error");
    assertThat(queue.find(PULL))
        .contains(new JobState(LATER, false, 1, Optional.of("server error")));
    Claimed again = queue.claim(LATER, 1).getFirst();
    assertThat(again.attempts()).isEqualTo(1);
    queue.complete(again.lease(), Optional.of(LATER));
    assertThat(queue.find(PULL)).contains(new JobState(LATER, false, 0, Optional.empty()));
  }

  @Test
  void tellsWhatHasFailedForLong() {
    hint(PULL);
    queue.fail(claim().lease(), NOW, NOW, "no luck");
    queue.fail(claim().lease(), LATER, NOW, "no luck");
    assertThat(queue.failingSince(NOW.minusMillis(1))).isEqualTo(new JobCount(0, Optional.empty()));
    assertThat(queue.failingSince(NOW)).isEqualTo(new JobCount(1, Optional.of(NOW)));
    queue.complete(claim().lease(), Optional.of(NOW));
    assertThat(queue.failingSince(LATER).jobs()).isZero();
  }

  @Test
  void whatWaitsHasNotFailedAndKeepsItsSightings() {
    queue.hint(List.of(new Hint(PULL, NOW, List.of(FIRST))));
    Claimed waits = claim();
    queue.hint(List.of(new Hint(PULL, NOW)));
    queue.postpone(waits.lease(), LATER, "not now");
    assertThat(queue.find(PULL)).contains(new JobState(LATER, false, 0, Optional.of("not now")));
    assertThat(queue.claim(LATER, 1).getFirst().sightings()).containsExactly(FIRST);
  }

  @Test
  void sightingsStayUntilARunThatKnewThemIsCompleted() {
    queue.hint(List.of(new Hint(PULL, NOW, List.of(FIRST))));
    Claimed failed = claim();
    queue.hint(List.of(new Hint(PULL, NOW, List.of(SECOND))));
    assertThat(failed.sightings()).containsExactly(FIRST);
    queue.fail(failed.lease(), NOW, NOW, "no luck");

    Claimed done = claim();
    assertThat(done.sightings()).containsExactly(FIRST, SECOND);
    queue.hint(List.of(new Hint(PULL, NOW, List.of(FIRST))));
    queue.complete(done.lease(), Optional.empty());

    Claimed next = claim();
    assertThat(next.sightings()).containsExactly(FIRST);
    queue.complete(next.lease(), Optional.empty());
    assertThat(queue.find(PULL)).isEmpty();
  }

  @Test
  void sightingsOfOneJobAreNotAnothers() {
    queue.hint(List.of(new Hint(PULL, NOW, List.of(FIRST)), new Hint(OTHER, NOW, List.of(SECOND))));
    List<Claimed> both = queue.claim(NOW, 2);
    assertThat(both)
        .extracting(Claimed::sightings)
        .containsExactly(List.of(FIRST), List.of(SECOND));
    queue.complete(both.get(1).lease(), Optional.empty());
    queue.fail(both.get(0).lease(), NOW, NOW, "again");
    assertThat(claim().sightings()).containsExactly(FIRST);
  }

  @Test
  void aLeaseThatIsNoLongerHeldChangesNothing() {
    hint(PULL);
    Claimed first = claim();
    queue.complete(first.lease(), Optional.of(NOW));
    Claimed second = claim();
    queue.complete(first.lease(), Optional.empty());
    queue.fail(first.lease(), NOW, LATER, "late");
    assertThat(queue.find(PULL)).get().matches(JobState::running);
    queue.complete(second.lease(), Optional.empty());
    assertThat(queue.find(PULL)).isEmpty();
  }

  @Test
  void whatAnErrorSaysIsKeptWhateverItHolds() {
    hint(PULL);
    queue.fail(claim().lease(), NOW, LATER, "odd \0 byte");
    assertThat(queue.find(PULL)).get().matches(state -> !state.running());
  }

  @Test
  void hintsAreStoredAllOrNone() {
    Sighting broken = new Sighting("pull_request", NOW, "not JSON");
    assertThatThrownBy(
            () -> queue.hint(List.of(new Hint(OTHER, NOW), new Hint(PULL, NOW, List.of(broken)))))
        .isInstanceOf(DatabaseException.class);
    assertThat(queue.nextDue()).isEmpty();
    queue.hint(List.of());
  }

  private void hint(Job job) {
    queue.hint(List.of(new Hint(job, NOW)));
  }

  private Claimed claim() {
    return queue.claim(NOW, 1).getFirst();
  }
}
