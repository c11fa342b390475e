package dev.quorate.worker;

import static dev.quorate.worker.Bench.ONE_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.AnswerReaction;
import dev.quorate.history.CheckState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules and the people as they change under an open pull request, the clock, and its end.
class RulesStoriesTest {
  private static final String CONFIG = ".github/quorate.yml";
  private static final String EASY_CLA = "linux-foundation-easycla";
  private static final String THREE_DAYS =
      ONE_APPROVAL.replace("standard: {approvals: 1, wait: 0s}", "standard: {wait: 72h}");

  @TempDir Path folder;
  private Bench bench;
  private MemoryPull pull;

  @BeforeEach
  void open() {
    bench = Bench.with(folder, ONE_APPROVAL);
    pull = bench.forge.open("zoe", "X");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void config(String text) {
    bench.forge.file(CONFIG, text);
  }

  private String verdict() {
    String verdict = bench.look(pull, bench.opened(pull)).verdict(pull);
    assertThat(bench.lastError(pull)).isEmpty();
    bench.after("1M");
    return verdict;
  }

  @Test
  void withoutAConfigNothingIsPosted() {
    bench.forge.removeFile(CONFIG);
    pull.comment("alice", "/help");
    bench.look(pull);
    assertThat(bench.forge.faults().writes()).isEmpty();
    assertThat(bench.history(pull)).isEmpty();
  }

  @Test
  void theOrganisationsConfigHolds() {
    bench.forge.removeFile(CONFIG).fileOf("octo/.github", CONFIG, ONE_APPROVAL);
    pull.approve("alice");
    assertThat(verdict()).isEqualTo("pass");
  }

  @Test
  void aConfigMayExtendAnother() {
    config("extends: else/where\n");
    assertThat(verdict()).isEqualTo("error config");
    bench.forge.fileOf("else/where", CONFIG, ONE_APPROVAL);
    bench.lookAtRepository();
    assertThat(verdict()).isEqualTo("waiting approvals");
  }

  @Test
  void aBrokenConfigIsAnErrorUntilItIsMended() {
    pull.approve("alice");
    assertThat(verdict()).isEqualTo("pass");
    config("comittee: {}\n");
    assertThat(verdict()).isEqualTo("error config");
    config(ONE_APPROVAL);
    assertThat(verdict()).isEqualTo("pass");
  }

  @Test
  void aChangeOfTheCommitteeIsSeen() {
    pull.approve("dave");
    assertThat(verdict()).isEqualTo("waiting approvals");
    config(ONE_APPROVAL.replace("carol", "dave"));
    assertThat(verdict()).isEqualTo("pass");
  }

  @Test
  void anotherNameOfTheCheckMakesAnotherCheck() {
    assertThat(verdict()).isEqualTo("waiting approvals");
    config(ONE_APPROVAL + "check: {name: rules}\n");
    verdict();
    assertThat(bench.check(pull, "rules").title()).isEqualTo(bench.check(pull).title());
  }

  @Test
  void whoMayWriteMayObjectWhereTheConfigSaysSo() {
    config(ONE_APPROVAL + "objections: {by: write}\n");
    pull.approve("alice");
    bench.forge.grant("dave");
    assertThat(verdict()).isEqualTo("pass");
    long binding = pull.comment("dave", "/object no");
    bench.after("5S");
    assertThat(verdict()).isEqualTo("blocked objection");
    assertThat(bench.answers(pull, binding)).containsExactly(AnswerReaction.THUMBS_UP);
    bench.forge.revoke("dave");
    assertThat(verdict()).isEqualTo("blocked objection");
    pull.comment("dave", "/withdraw");
    assertThat(verdict()).isEqualTo("pass");
    long vain = pull.comment("dave", "/object still no");
    assertThat(verdict()).isEqualTo("pass");
    assertThat(bench.answers(pull, vain)).containsExactly(AnswerReaction.CONFUSED);
  }

  @Test
  void theClaIsHeardFromItsAppAlone() {
    config(ONE_APPROVAL.replace("cla: off\n", ""));
    pull.approve("alice");
    assertThat(verdict()).isEqualTo("waiting cla");
    pull.status(EASY_CLA, "EasyCLA", CheckState.SUCCEEDED);
    assertThat(verdict()).isEqualTo("waiting cla");
    pull.status(EASY_CLA + "[bot]", "EasyCLA", CheckState.FAILED);
    assertThat(verdict()).isEqualTo("blocked cla");
    pull.checkRun(EASY_CLA, "EasyCLA", CheckState.SUCCEEDED);
    assertThat(verdict()).isEqualTo("pass");
    int events = bench.history(pull).size();
    assertThat(verdict()).isEqualTo("pass");
    assertThat(bench.history(pull)).hasSize(events);
    pull.status(EASY_CLA + "[bot]", "EasyCLA", CheckState.PENDING);
    assertThat(verdict()).isEqualTo("waiting cla");
    assertThat(verdict()).isEqualTo("waiting cla");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EasyCLA", "easycla"})
  void aFailureOfTheClaIsNotHiddenByAnothersReport(String context) {
    config(ONE_APPROVAL.replace("cla: off\n", ""));
    pull.approve("alice");
    pull.status(EASY_CLA + "[bot]", "EasyCLA", CheckState.SUCCEEDED);
    assertThat(verdict()).isEqualTo("pass");
    assertThat(bench.forge.faults().calls()).doesNotContain("findStatus");
    bench.after("5S");
    pull.status(EASY_CLA + "[bot]", "EasyCLA", CheckState.FAILED);
    bench.after("5S");
    pull.status("dave", context, CheckState.SUCCEEDED);
    assertThat(verdict()).isEqualTo("blocked cla");
  }

  @Test
  void theClockRunsOutAtItsInstant() {
    config(THREE_DAYS.replace("72h", "72h, approvals: 0"));
    assertThat(verdict()).isEqualTo("waiting wait");
    bench.clock.set(Bench.START.plus(Duration.ofDays(3)).minusMillis(1));
    assertThat(bench.run()).isZero();
    bench.clock.set(Bench.START.plus(Duration.ofDays(3)));
    assertThat(bench.run()).isEqualTo(1);
    assertThat(bench.verdict(pull)).isEqualTo("pass");
    assertThat(bench.due(pull)).isEmpty();
  }

  @Test
  void aTermEndsByItself() {
    config(ONE_APPROVAL.replace("alice", "{login: alice, begins: 2026-11-04, ends: 2026-11-05}"));
    pull.approve("alice");
    assertThat(verdict()).isEqualTo("waiting approvals");
    bench.clock.set(java.time.Instant.parse("2026-11-04T00:00:00Z"));
    assertThat(bench.run()).isEqualTo(1);
    assertThat(bench.verdict(pull)).isEqualTo("pass");
    bench.clock.set(java.time.Instant.parse("2026-11-06T00:00:00Z"));
    assertThat(bench.run()).isEqualTo(1);
    assertThat(bench.verdict(pull)).isEqualTo("waiting approvals");
  }

  @Test
  void aRunThatWaitsIsRenewedAfterThirteenDays() {
    verdict();
    bench.clock.set(Bench.START.plus(Duration.ofDays(13)));
    assertThat(bench.run()).isEqualTo(1);
    assertThat(pull.runs.all()).hasSize(2);
    assertThat(pull.runs.all().getFirst()).isEqualTo(pull.runs.all().getLast());
    assertThat(bench.due(pull)).contains(Bench.START.plus(Duration.ofDays(26)));
  }

  @Test
  void whileClosedThereIsNoVerdictAndWhatIsSaidCountsLater() {
    assertThat(verdict()).isEqualTo("waiting approvals");
    pull.close();
    assertThat(verdict()).isEqualTo("none");
    bench.forge.faults().forget();
    pull.approve("alice");
    assertThat(verdict()).isEqualTo("none");
    assertThat(bench.forge.faults().writes()).isEmpty();
    pull.reopen();
    assertThat(verdict()).isEqualTo("pass");
  }

  @Test
  void aMergeAgainstTheVerdictIsReportedOnce() {
    verdict();
    pull.merge();
    verdict();
    assertThat(bench.replies(pull)).singleElement().asString().contains("Merged against the rules");
    verdict();
    assertThat(bench.replies(pull)).hasSize(1);
    pull.remarks.removeIf(remark -> remark.body().contains("quorate:merged"));
    verdict();
    assertThat(bench.replies(pull)).isEmpty();
  }

  @Test
  void aMergeOfAHeadThatNobodyApprovedIsReported() {
    pull.approve("alice");
    assertThat(verdict()).isEqualTo("pass");
    pull.push("Y");
    pull.merge();
    bench.after("1M").look(pull);
    assertThat(bench.replies(pull)).singleElement().asString().contains("Merged against the rules");
  }

  @Test
  void aMergeThatTheRulesAllowedIsNot() {
    pull.approve("alice");
    assertThat(verdict()).isEqualTo("pass");
    pull.merge();
    bench.after("1M").look(pull);
    assertThat(bench.replies(pull)).isEmpty();
  }

  @Test
  void aMergeThatTheBotNeverSawOpenIsNot() {
    pull.merge();
    bench.look(pull);
    assertThat(bench.forge.faults().writes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "team", "fileElsewhere"})
  void whatIsNotAnsweredIsAnErrorAndSoonLookedAtAgain(String method) {
    bench.forge.team("octo/tsc", "alice").fileOf("else/where", CONFIG, ONE_APPROVAL);
    config("extends: else/where\ncommittee: {members: {team: octo/tsc}}\n");
    pull.approve("alice");
    assertThat(verdict()).isEqualTo("pass");
    bench.after("10M");
    bench.forge.faults().silence(method);
    bench.forge.file("README.md", "another commit");
    String reason = method.equals("team") ? "roster" : "config";
    assertThat(verdict()).isEqualTo("error " + reason);
    bench.forge.faults().answer();
    assertThat(bench.run()).isEqualTo(1);
    assertThat(bench.verdict(pull)).isEqualTo("pass");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "team", "account"})
  void whatGitHubWantsToBeAskedLaterIsWaitedFor(String method) {
    bench.forge.team("octo/tsc", "alice");
    config(ONE_APPROVAL.replace("users: [", "team: octo/tsc, users: [dave, "));
    pull.approve("alice");
    assertThat(verdict()).isEqualTo("pass");
    int events = bench.rules(pull).size();
    bench.after("10M");
    bench.forge.faults().limit(method, Duration.ofMinutes(7));
    config(ONE_APPROVAL.replace("users: [", "team: octo/tsc, users: [zoe, "));
    bench.look(pull);
    assertThat(bench.verdict(pull)).isEqualTo("pass");
    assertThat(bench.lastError(pull)).contains(method + ": 429");
    assertThat(bench.due(pull)).contains(bench.clock.instant().plus(Duration.ofMinutes(7)));
    bench.forge.faults().answer();
    bench.after("7M").run();
    assertThat(bench.verdict(pull)).isEqualTo("pass");
    assertThat(bench.rules(pull)).hasSize(events + 2);
  }
}
