package dev.quorate.policytest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which config a policy test is run against.
class GivenConfigTest {
  private static final String ONE_APPROVAL =
      """
      committee: {members: {users: [alice]}}
      cla: off
      board: off
      tracks: {standard: {approvals: 1, wait: 0s}}
      """;

  private static final String STORY =
      """
      name: one approval
      %s
      pull-request: {author: zoe, opened: 2026-01-05T12:00:00Z, files: [a.md]}
      events: [{at: 1h, by: alice, review: approved}]
      expect: [{at: 1h, outcome: %s}]
      """;

  private static List<String> differences(String more, String outcome, GivenConfig config) {
    return PolicyTests.run("t.yml", STORY.formatted(more, outcome), Optional.of(config))
        .getFirst()
        .differences();
  }

  @Test
  void aTestWithoutAConfigTakesTheGivenOne() {
    GivenConfig config = new GivenConfig(ONE_APPROVAL, Map.of());

    assertThat(differences("", "pass", config)).isEmpty();
    assertThat(
            PolicyTests.run("t.yml", STORY.formatted("", "none"), Optional.empty())
                .getFirst()
                .differences())
        .as("without one there is no verdict to compare")
        .isEmpty();
  }

  @Test
  void aTestWithAConfigKeepsIt() {
    GivenConfig given = new GivenConfig("not: {a: config}", Map.of());
    String config = "{members: {users: [alice]}}";

    assertThat(differences("config: 'committee: " + config + "'", "waiting", given)).isEmpty();
    assertThat(
            differences(
                "files: {.github/quorate.yml: 'committee: " + config + "'}", "waiting", given))
        .isEmpty();
  }

  @Test
  void aGivenConfigExtendsWhatIsGivenAndWhatTheTestDescribes() {
    GivenConfig config = new GivenConfig("extends: Acme/base", Map.of("acme/base", ONE_APPROVAL));
    String none = "{members: {users: [bob]}}";

    assertThat(differences("", "pass", config)).isEmpty();
    assertThat(
            differences(
                "repos: {ACME/base: {.github/quorate.yml: 'committee: " + none + "'}}",
                "waiting",
                config))
        .isEmpty();
  }

  @Test
  void aGivenConfigWithMistakesFailsEveryTestAndSaysWhy() {
    assertThat(differences("", "pass", new GivenConfig("comittee: {}", Map.of())))
        .anyMatch(line -> line.contains("there is no such key; the nearest is committee"));
  }
}
