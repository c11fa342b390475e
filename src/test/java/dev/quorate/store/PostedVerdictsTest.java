package dev.quorate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
class PostedVerdictsTest {
  private static final Instant NOON = Instant.parse("2026-01-06T12:00:00.123Z");

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Database database;
  private WatchedPulls watched;
  private PostedVerdicts verdicts;

  @BeforeEach
  void open() {
    database = kind.open(kind.newDatabase(folder));
    watched = new WatchedPulls(database);
    verdicts = new PostedVerdicts(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static LedgerSubject pull(int number) {
    return new LedgerSubject(7, number);
  }

  private void put(int number, String outcome, Optional<Instant> mergeableAt) {
    watched.put(new WatchedPull(pull(number), 9, "octo/repo", "PR_1", "abc", Optional.empty(), ""));
    verdicts.put(pull(number), verdict(outcome, mergeableAt));
  }

  private static PostedVerdict verdict(String outcome, Optional<Instant> mergeableAt) {
    return new PostedVerdict(
        "Zoë’s ‘title’", outcome, "a\nb", mergeableAt, Optional.empty(), NOON, NOON);
  }

  private List<Integer> waiting(int from, int most) {
    return verdicts.listOfOutcome("waiting", from, most).stream()
        .map(pull -> pull.subject().pullNumber())
        .toList();
  }

  @Test
  void keepsTheLastOfEachPullRequest() {
    put(1, "waiting", Optional.of(NOON));
    put(1, "pass", Optional.empty());
    assertThat(verdicts.find(pull(1))).contains(verdict("pass", Optional.empty()));
    assertThat(verdicts.countByOutcome()).isEqualTo(Map.of("pass", 1));
    assertThat(verdicts.listOfOutcome("pass", 0, 9))
        .containsExactly(new JudgedPull(pull(1), "octo/repo", verdict("pass", Optional.empty())));
  }

  @Test
  void listsFirstWhatCanMergeSoonest() {
    put(1, "waiting", Optional.empty());
    put(2, "waiting", Optional.of(NOON.plusSeconds(2)));
    put(3, "waiting", Optional.of(NOON.plusSeconds(1)));
    put(4, "blocked", Optional.empty());
    assertThat(waiting(0, 9)).containsExactly(3, 2, 1);
    assertThat(waiting(1, 1)).containsExactly(2);
  }

  @Test
  void listsTheDeadlinesFromAnInstantOn() {
    put(1, "waiting", Optional.of(NOON.minusMillis(1)));
    put(2, "waiting", Optional.of(NOON));
    put(3, "waiting", Optional.empty());
    PostedVerdict over =
        new PostedVerdict("t", "pass", "", Optional.empty(), Optional.of(NOON), NOON, NOON);
    verdicts.put(pull(3), over);
    assertThat(verdicts.listWithDeadlines(NOON))
        .extracting(pull -> pull.subject().pullNumber())
        .containsExactly(2, 3);
  }

  @Test
  void goesWithItsPullRequest() {
    put(1, "waiting", Optional.empty());
    put(2, "waiting", Optional.empty());
    watched.remove(pull(1));
    assertThat(waiting(0, 9)).containsExactly(2);
    assertThat(watched.countByInstallation()).isEqualTo(Map.of(9L, 1));
    watched.removeOfInstallation(9);
    assertThat(verdicts.countByOutcome()).isEmpty();
  }

  @Test
  void changesOnlyWhereItSaysSomethingElse() {
    PostedVerdict before = verdict("waiting", Optional.empty());
    PostedVerdict same =
        new PostedVerdict(
            before.title(),
            "waiting",
            before.missing(),
            Optional.empty(),
            Optional.empty(),
            NOON.plusSeconds(60),
            NOON.plusSeconds(60));
    assertThat(same.after(before).changedAt()).isEqualTo(NOON);
    assertThat(same.after(before).lookedAt()).isEqualTo(NOON.plusSeconds(60));
    assertThat(same.after(verdict("pass", Optional.empty())).changedAt())
        .isEqualTo(NOON.plusSeconds(60));
  }
}
