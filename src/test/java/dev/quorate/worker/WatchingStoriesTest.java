package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.report.Lack;
import dev.quorate.report.Lacks;
import dev.quorate.store.PostedVerdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the status page and the calendar are told.
class WatchingStoriesTest {
  private static final String ONE_DAY =
      """
      committee: {members: {users: [alice, bob, carol]}}
      cla: off
      board: off
      tracks: {standard: {approvals: 1, wait: 24h}}
      """;
  private static final Instant OVER = Bench.START.plus(Duration.ofDays(1));

  @TempDir Path folder;
  private Bench bench;
  private MemoryPull pull;

  @BeforeEach
  void opens() {
    bench = Bench.with(folder, ONE_DAY);
    pull = bench.forge.open("zoe", "X");
    bench.look(pull, bench.opened(pull));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Optional<PostedVerdict> posted() {
    return bench.verdicts.find(Bench.subject(pull));
  }

  private PostedVerdict verdict() {
    return posted().orElseThrow();
  }

  private List<Lack> lacks() {
    return Lacks.read(verdict().missing());
  }

  @Test
  void tellsWhatIsMissingAndFromWhom() {
    assertThat(verdict().outcome()).isEqualTo("waiting");
    assertThat(verdict().mergeableAt()).isEmpty();
    assertThat(verdict().waitOverAt()).contains(OVER);
    assertThat(lacks())
        .containsExactly(
            new Lack("0 of 1 approval", "alice, bob or carol"),
            new Lack("Open until 3 Nov 2026 12:00 UTC", "time"));
  }

  @Test
  void tellsWhenTimeAloneIsMissing() {
    pull.approve("alice");
    bench.after("1H").look(pull);
    assertThat(verdict().mergeableAt()).contains(OVER);
    assertThat(verdict().changedAt()).isEqualTo(bench.clock.instant());
    bench.after("1H").look(pull);
    assertThat(verdict().changedAt()).isEqualTo(bench.clock.instant().minus(Duration.ofHours(1)));
    assertThat(verdict().lookedAt()).isEqualTo(bench.clock.instant());
  }

  @Test
  void remembersAnEndThatHasCome() {
    pull.approve("alice");
    bench.after("30H").look(pull);
    assertThat(verdict().outcome()).isEqualTo("pass");
    assertThat(verdict().waitOverAt()).contains(OVER);
    assertThat(verdict().mergeableAt()).isEmpty();
    assertThat(lacks()).isEmpty();
  }

  @Test
  void tellsNothingOfOneThatIsClosed() {
    pull.close();
    bench.look(pull);
    assertThat(posted()).isEmpty();
  }

  @Test
  void tellsThatOneCannotBeRead() {
    bench.forge.faults().silence("findPull");
    bench.look(pull);
    Instant read = verdict().lookedAt();
    bench.after("25H").look(pull);
    assertThat(verdict().outcome()).isEqualTo("error");
    assertThat(lacks())
        .containsExactly(
            new Lack("Cannot be read since 2 Nov 2026 12:00 UTC", "whoever runs the bot"));
    assertThat(verdict().lookedAt()).isEqualTo(read);
  }
}
