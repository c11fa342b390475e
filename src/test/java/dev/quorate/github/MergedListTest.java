package dev.quorate.github;

import static dev.quorate.github.FakeGitHub.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.MergedPull;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which merged pull requests are listed, and how far back GitHub is asked.
class MergedListTest {
  private static final FakeGitHub GITHUB = new FakeGitHub();
  private static final Instant SINCE = Instant.parse("2026-01-05T00:00:00Z");

  @BeforeEach
  void forget() {
    GITHUB.reset();
  }

  @AfterAll
  static void stop() {
    GITHUB.close();
  }

  private static List<Integer> listed() {
    return GITHUB.forge.mergedPulls().list(SPEC, SINCE).stream()
        .map((MergedPull pull) -> pull.address().number())
        .toList();
  }

  private static String page(boolean more, String... pulls) {
    return """
    {"data":{"repository":{"pullRequests":{
      "pageInfo":{"hasNextPage":%s,"endCursor":"c%d"},
      "nodes":[%s]}}}}\
    """
        .formatted(more, pulls.length, String.join(",", pulls));
  }

  /// One that was merged and last changed on these days of January.
  private static String pull(int number, int merged, int changed) {
    return """
    {"number":%d,"title":"A change","url":"https://github.com/finops/spec/pull/%d","author":null,
     "mergedAt":"2026-01-%02dT00:00:00Z","updatedAt":"2026-01-%02dT00:00:00Z"}\
    """
        .formatted(number, number, merged, changed);
  }

  @Test
  void newestMergeFirstAndNoneFromBefore() {
    GITHUB.answer(
        "MergedPulls", page(false, pull(1, 4, 20), pull(2, 5, 19), pull(3, 9, 18), pull(4, 6, 6)));

    assertThat(listed()).containsExactly(3, 4, 2);
  }

  @Test
  void readsNoFurtherThanTheChangesGo() {
    GITHUB.answer("MergedPulls", page(true, pull(1, 9, 9), pull(2, 4, 4)));

    assertThat(listed()).containsExactly(1);
    assertThat(GITHUB.asked()).hasSize(1);
  }

  @Test
  void findsWhatMovedToTheFrontWhileItRead() {
    GITHUB.answer("MergedPulls", page(true, pull(1, 9, 9)));
    GITHUB.answer("MergedPulls", "c1", page(false, pull(2, 8, 8)));
    assertThat(listed()).containsExactly(1, 2);
    assertThat(GITHUB.asked()).hasSize(3);
  }
}
