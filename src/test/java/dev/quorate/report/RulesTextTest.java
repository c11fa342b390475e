package dev.quorate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.policy.Policy;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of some configs in words.
class RulesTextTest {
  private static final Pattern RULE = Pattern.compile("R\\d+\\.\\d+");

  private static final Map<String, String> CONFIGS =
      Map.of(
          "everything",
          """
          committee:
            name: FOCUS TSC
            members:
              team: [finops/focus-tsc, finops/board]
              table: TSC.md#tsc-members
              users: [alice, {login: bob, seat: Acme, begins: 2026-01-01, ends: 2027-12-31}]
            logins: {Mike Fuller: mikefuller}
            one-vote-per: seat
          approvals: {by: [review, comment], exclude: [author, committers], stale: never}
          objections: {by: write}
          clock: {drafts: count, restart-on: push}
          cla: {check: DCO, patience: 0s}
          board: {name: Board of Acme, email: board@example.org}
          check: {name: may merge}
          tracks:
            standard:
              paths: [README.md]
              any: [{approvals: 2, wait: 48h}, {approvals: 1, wait: 7d}]
            governance: {paths: ["TSC.md", "governance/**"]}
            errata: {paths: ["meetings/**"], declared-by: 3}
            docs: {approvals: 0, wait: 0s, paths: [docs/, "!docs/rules.md"]}
            patent:
              any: [{wait: 0s, wait-after-approval: 7d, count-author: true}]
          """,
          "articles",
          """
          committee: {name: The FOCUS TSC, members: {users: [alice]}, one-vote-per: seat}
          approvals: {exclude: [committers]}
          board: {name: the Board of Acme}
          tracks:
            standard: {only: true, paths: [README.md]}
            governance: {only: true, paths: [TSC.md]}
            errata: {any: [{approvals: 1, wait: 0s, wait-after-approval: 0s, count-author: true}]}
          """,
          "little",
          """
          committee: {members: {users: [alice]}}
          objections: {by: anyone}
          cla: off
          board: off
          """,
          "hostile",
          """
          committee:
            name: "@everyone <b> [x](http://x.example)"
            members: {users: [{login: alice, seat: "`<i>` @acme/team"}]}
            logins: {"# heading | x": bob}
          board: {name: "see #1 and\\u202e GH-2"}
          check: {name: "``x``"}
          tracks: {"`|<x>": {paths: ["`@a/b`", "\\u202ea"]}}
          """);

  static List<String> configs() {
    return List.copyOf(CONFIGS.keySet());
  }

  @ParameterizedTest
  @MethodSource("configs")
  void rulesOfAConfig(String config) throws IOException {
    Golden.check("rules-" + config, RulesText.of(policy(CONFIGS.get(config))));
  }

  @Test
  void rulesOfTheCharter() throws IOException {
    Golden.check("rules-charter", RulesText.of(PolicyFile.defaults()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "standard: {only: true} # `standard`, for all other files: 2 approvals",
        "governance: {only: true} # `governance`, for the config, its policy tests and the roster"
            + " files (R5.4): 2 approvals",
        "docs: {any: [{wait: 0s}]} # : 2 approvals, notice to the Governing Board (R5.1).",
        "docs: {any: [{wait: 0s, wait-after-approval: 0s}]} # : 2 approvals, notice to the"
            + " Governing Board (R5.1).",
        "docs: {any: [{wait: 0s, wait-after-approval: 2h}]} # : 2 approvals, 2 hours since the 2nd"
            + " approval, notice to the Governing Board (R5.7).",
        "docs: {any: [{wait: 0s, count-author: true}]} # : 2 approvals (the author's own counts),"
            + " notice to the Governing Board (R5.7).",
        "docs: {any: [{count-author: true}]} # The author does not count (R2.2); where it says"
            + " above that the author's own counts, it does (R5.7).",
        "docs: {any: [{approvals: 0, count-author: true}]} # The author does not count (R2.2).",
      })
  void aTrackIsToldAsItIsJudged(String track, String words) {
    String config = "committee: {members: {users: [alice]}}\ntracks: {" + track + "}";

    assertThat(RulesText.of(policy(config))).contains(words);
  }

  @Test
  void everySentenceNamesItsRule() {
    assertThat(RulesText.of(policy(CONFIGS.get("everything"))).lines())
        .filteredOn(line -> line.startsWith("- "))
        .allSatisfy(
            line -> assertThat(line).containsPattern("\\(R\\d+\\.\\d+(, R\\d+\\.\\d+)*\\)\\.$"));
  }

  @Test
  void everyRuleThatAConfigCanChangeIsNamed() {
    assertThat(
            RULE.matcher(RulesText.of(policy(CONFIGS.get("everything"))))
                .results()
                .map(MatchResult::group))
        .containsAll(
            Arrays.asList(
                "R1.1 R1.4 R1.8 R2.1 R2.2 R2.5 R3.1 R4.1 R4.2 R5.1 R5.2 R5.3 R5.5 R5.7 R6.2 R6.4"
                    .split(" ", -1)))
        .contains("R7.1", "R7.2", "R8.3");
  }

  private static Policy policy(String text) {
    return ((PolicyReading.Valid) PolicyFile.read(text, _ -> new Fetched.Absent())).policy();
  }
}
