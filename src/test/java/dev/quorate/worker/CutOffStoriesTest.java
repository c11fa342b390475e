package dev.quorate.worker;

import static dev.quorate.worker.Bench.ONE_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that is cut off before or after any of its writes ends, run again, where an undisturbed
/// one ends.
class CutOffStoriesTest {
  private static final int CALLS = 24;

  @TempDir Path folder;

  private record End(String verdict, String check, String status, int replies, Set<?> answers) {}

  private interface Fault {
    void strike(Faults faults, int n);
  }

  @ParameterizedTest
  @ValueSource(strings = {"call", "write", "after"})
  void endsAsIfNothingHadHappened(String sort) {
    Fault fault =
        switch (sort) {
          case "call" -> Faults::failCall;
          case "write" -> Faults::failWrite;
          default -> Faults::failAfterWrite;
        };
    End undisturbed = story(folder.resolve("none"), (_, _) -> {}, 0);
    assertThat(undisturbed.replies()).isEqualTo(4);
    for (int n = 1; n <= CALLS; n++) {
      assertThat(story(folder.resolve(sort + n), fault, n))
          .as("fault at %s %d", sort, n)
          .isEqualTo(undisturbed);
    }
  }

  private static End story(Path folder, Fault fault, int n) {
    assertThat(folder.toFile().mkdirs()).isTrue();
    try (Bench bench = Bench.with(folder, ONE_APPROVAL)) {
      MemoryPull pull = bench.forge.open("zoe", "X");
      fault.strike(bench.forge.faults(), n);
      settle(bench.look(pull, bench.opened(pull)));
      List<Long> commands =
          List.of(
              pull.comment("bob", "/object"),
              pull.comment("zoe", "/help"),
              pull.comment("dave", "/hold\n\n/approve"));
      settle(bench.look(pull));
      pull.push("Y");
      settle(bench.look(pull, bench.pushed(pull)));
      pull.merge();
      settle(bench.look(pull));
      return new End(
          bench.verdict(pull),
          bench.check(pull).title(),
          bench.statusText(pull).replaceAll("/r/\\d+", "/r/N")
              + pull.ownComments().stream().filter(it -> it.contains("quorate:status")).count(),
          bench.replies(pull).size(),
          Set.of(commands.stream().map(id -> List.copyOf(bench.answers(pull, id))).toList()));
    }
  }

  private static void settle(Bench bench) {
    for (int minute = 0; minute < 3; minute++) {
      bench.after("1M").run();
    }
  }
}
