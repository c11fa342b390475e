package dev.quorate.worker;

import static dev.quorate.worker.Bench.ONE_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.CheckRunPost.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pull request that cannot be read for a day is not green (R8.3).
class UnreadStoriesTest {
  @TempDir Path folder;
  private Bench bench;
  private MemoryPull pull;

  @BeforeEach
  void passes() {
    bench = Bench.with(folder, ONE_APPROVAL);
    pull = bench.forge.open("zoe", "X");
    pull.approve("alice");
    bench.look(pull, bench.opened(pull));
    assertThat(bench.check(pull).result()).isEqualTo(Result.SUCCESS);
    bench.forge.faults().forget();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void silence(String method) {
    bench.forge.faults().silence(method);
    bench.look(pull);
  }

  @Test
  void isNotGreenAfterADay() {
    silence("findPull");
    bench.after("23H59M59S").look(pull);
    assertThat(bench.check(pull).result()).isEqualTo(Result.SUCCESS);
    bench.after("1S").look(pull);
    assertThat(bench.check(pull).result()).isEqualTo(Result.ACTION_REQUIRED);
    assertThat(bench.check(pull).title()).isEqualTo("Cannot be read since 2 Nov 2026 12:00 UTC");
    assertThat(bench.check(pull).summary()).contains("findPull");
    assertThat(bench.verdict(pull)).isEqualTo("error unread");
  }

  @Test
  void isSaidOnce() {
    silence("findPull");
    bench.after("24H").look(pull);
    bench.after("1H").look(pull);
    bench.after("1H").look(pull);
    assertThat(bench.forge.faults().writes()).containsExactly("createCheckRun");
  }

  @Test
  void isGreenAgainOnceItIsRead() {
    silence("findPull");
    bench.after("24H").look(pull);
    bench.forge.faults().answer();
    bench.after("15M").run();
    assertThat(bench.check(pull).result()).isEqualTo(Result.SUCCESS);
    assertThat(bench.verdict(pull)).isEqualTo("pass");
  }

  @Test
  void countsTheDayAnewAfterALookThatSucceeded() {
    silence("findPull");
    bench.forge.faults().answer();
    bench.after("23H").look(pull);
    silence("findPull");
    bench.after("23H").look(pull);
    assertThat(bench.check(pull).result()).isEqualTo(Result.SUCCESS);
  }

  @Test
  void isSaidOnTheNewestHeadThatADeliveryNamed() {
    silence("findPull");
    pull.push("Y");
    bench.hint(pull, bench.pushed(pull));
    bench.after("24H").look(pull);
    assertThat(bench.check(pull).result()).isEqualTo(Result.ACTION_REQUIRED);
  }

  @Test
  void isSaidAsSoonAsItCanBe() {
    silence("findPull");
    bench.forge.faults().silence("createCheckRun");
    bench.after("25H").look(pull);
    assertThat(bench.check(pull).result()).isEqualTo(Result.SUCCESS);
    assertThat(bench.lastError(pull)).contains("findPull: 502");
    bench.forge.faults().answer();
    silence("findPull");
    assertThat(bench.check(pull).result()).isEqualTo(Result.ACTION_REQUIRED);
  }

  @Test
  void isNotSaidWhereReadingWorksAndWritingDoesNot() {
    pull.comment("dave", "/help");
    silence("createComment");
    bench.after("25H").look(pull);
    bench.after("1H").look(pull);
    assertThat(bench.lastError(pull)).contains("createComment: 502");
    assertThat(bench.check(pull).result()).isEqualTo(Result.SUCCESS);
  }

  @Test
  void isNotSaidOfAPullRequestThatWasNeverRead() {
    MemoryPull other = bench.forge.open("zoe", "Z");
    bench.forge.faults().silence("findPull");
    bench.look(other, bench.opened(other));
    bench.after("25H").look(other);
    assertThat(other.runs.all()).isEmpty();
  }
}
