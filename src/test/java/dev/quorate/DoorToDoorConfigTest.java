package dev.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.standin.Change;
import dev.quorate.standin.CheckRun;
import dev.quorate.standin.Pull;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The check on a pull request that edits the rules, from GitHub's delivery to its annotations.
class DoorToDoorConfigTest extends DoorToDoor {
  private static final String TESTS = ".github/quorate-tests/rules.yml";
  private static final String POLICY_TEST =
      """
      name: two approvals
      pull-request: {author: zoe, opened: 2026-01-05T12:00:00Z, files: [a.md]}
      events:
        - {at: 1h, by: alice, review: approved}
      expect:
        - {at: 80h, outcome: waiting, reasons: [approvals]}
      """;

  private List<CheckRun> advice(Pull pull) {
    return checks(pull, "governance config");
  }

  private List<CheckRun> checks(Pull pull, String name) {
    return spec.checkRuns(pull.headSha()).stream().filter(run -> run.name().equals(name)).toList();
  }

  @Test
  void aForkThatEditsTheRulesIsToldWhatIsWrongAndThenWhatChanges() {
    spec.commitToDefaultBranch(dave, TESTS, POLICY_TEST);
    Pull other = open();
    Pull pull =
        spec.propose(zoe)
            .fromFork()
            .changing(Change.writing(".github/quorate.yml", "cla: off\ntrakcs: {}\n"))
            .open();
    settle();
    CheckRun wrong = advice(pull).getFirst();
    assertThat(wrong.outcome()).isEqualTo("failure");
    assertThat(wrong.annotations())
        .anySatisfy(
            annotation -> {
              assertThat(annotation.path()).isEqualTo(".github/quorate.yml");
              assertThat(annotation.startLine()).isEqualTo(2);
              assertThat(annotation.endLine()).isEqualTo(2);
              assertThat(annotation.level()).isEqualTo("failure");
              assertThat(annotation.message()).contains("trakcs");
            });
    assertThat(checks(pull, "governance"))
        .extracting(CheckRun::outcome)
        .containsExactly("in_progress");

    pull.push(
        zoe,
        Change.writing(".github/quorate.yml", CONFIG + "tracks: {standard: {approvals: 1}}\n"));
    settle();
    later(SECOND);
    settle();
    assertThat(advice(pull)).hasSize(1);
    CheckRun laxer = advice(pull).getFirst();
    assertThat(laxer.outcome()).isEqualTo("failure");
    assertThat(laxer.title()).isEqualTo("1 of 1 policy test fails · rules: 1 laxer");
    assertThat(laxer.annotations()).extracting(CheckRun.Annotation::path).containsExactly(TESTS);
    assertThat(advice(other)).isEmpty();
  }
}
