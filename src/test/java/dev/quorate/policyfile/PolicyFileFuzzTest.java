package dev.quorate.policyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Whatever the text, there is a policy or a problem, and soon.
class PolicyFileFuzzTest {
  private static final String FULL =
      """
      extends: acme/base
      committee:
        name: FOCUS TSC
        members:
          team: finops/focus-tsc
          table: TSC.md#tsc-members
          users:
            - alice
            - {login: bob, seat: Acme, begins: 2026-01-01, ends: 2027-12-31}
        logins: {Mike Fuller: mikefuller}
        one-vote-per: person
      approvals: {by: [review, comment, reaction], exclude: [author], stale: on-change}
      objections: {by: committee}
      clock: {drafts: exclude, restart-on: never}
      cla: {check: EasyCLA, app: linux-foundation-easycla, patience: 10m}
      board: {name: Governing Board, email: board@example.org}
      check: {name: governance}
      tracks:
        governance: {paths: ["TSC.md", "governance/**"], declared-by: 2}
        errata: {paths: ["meetings/**"], only: true, notice: off}
        tac: {any: [{approvals: 2, wait: 7d}, {wait-after-approval: 7d, count-author: true}]}
      """;

  @Test
  void theWholeExampleIsValid() {
    assertThat(Configs.policy(FULL, Map.of("acme/base", "cla: off")).tracks()).hasSize(4);
  }

  @Property(tries = 3000)
  void aMutatedConfigIsAPolicyOrAProblem(@ForAll("mutated") String text) {
    judge(text);
  }

  @Property
  void anyTextIsAPolicyOrAProblem(@ForAll String text) {
    judge(text);
  }

  private static void judge(String text) {
    switch (Configs.read(text, Map.of("acme/base", FULL))) {
      case PolicyReading.Valid(var policy) -> assertThat(policy.tracks()).hasSizeGreaterThan(2);
      case PolicyReading.Invalid(var problems) ->
          assertThat(problems)
              .isNotEmpty()
              .allMatch(problem -> problem.place().line() > 0 && !problem.text().isBlank())
              .noneMatch(problem -> problem.toString().contains("\n"));
    }
  }

  @Provide
  Arbitrary<String> mutated() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "",
            " ",
            "\n",
            "\n  ",
            ":",
            ": ",
            "-",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            "~",
            "null",
            "true",
            "off",
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "\"",
            "'",
            "&a ",
            "*a",
            "!x ",
            "<<: *a",
            "|\n",
            "é",
            "\u0000",
            "wait",
            "members",
            "Standard",
            "---\n",
            "\n---\n",
            "extends: acme/base\n");
    Arbitrary<String> mutation =
        Combinators.combine(
                Arbitraries.integers().between(0, FULL.length()),
                Arbitraries.integers().between(0, 20),
                parts)
            .as((at, dropped, part) -> at + ":" + dropped + ":" + part);
    return mutation
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(
            mutations -> {
              StringBuilder text = new StringBuilder(FULL);
              for (String each : mutations) {
                List<String> fields = List.of(each.split(":", 3));
                int at = Math.min(Integer.parseInt(fields.get(0)), text.length());
                int end = Math.min(at + Integer.parseInt(fields.get(1)), text.length());
                text.replace(at, end, fields.get(2));
              }
              return text.toString();
            });
  }

  @Test
  void aBombIsAProblemSoon() {
    StringBuilder bomb = new StringBuilder("a0: &a0 {x: 1, y: 2, z: 3}\n");
    for (int i = 1; i < 50; i++) {
      bomb.append("a%d: &a%d {x: *a%d, y: *a%d, z: *a%d}\n".formatted(i, i, i - 1, i - 1, i - 1));
    }

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(Configs.problems(bomb.toString())).isNotEmpty());
  }

  @Test
  void aMegabyteOfProblemsIsReadInTime() {
    StringBuilder text = new StringBuilder("tracks:\n");
    for (int i = 0; text.length() < 1_000_000; i++) {
      text.append("  %s%d: {wait: 5, waits: 6}\n".formatted("t".repeat(50), i));
    }

    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(Configs.problems(text.toString())).hasSize(1001));
  }

  @Test
  void moreThanAThousandPatternsAreRefused() {
    String patterns = "a, ".repeat(1000);
    String start = "committee: {members: {users: [a]}}\ntracks: {errata: {paths: [";
    assertThat(Configs.policy(start + patterns + "]}}")).isNotNull();
    assertThat(Configs.problems(start + patterns + "b]}}"))
        .singleElement()
        .asString()
        .contains("tracks.errata.paths", "more than 1000 patterns");
  }

  @Test
  void aMegabyteOfNamesIsReadInTime() {
    StringBuilder text = new StringBuilder("committee:\n  members: {users: [a]}\n  logins:\n");
    for (int i = 0; text.length() < 1_000_000; i++) {
      text.append("    Somebody Number ").append(i).append(": login").append(i).append('\n');
    }

    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(Configs.policy(text.toString())).isNotNull());
  }
}
