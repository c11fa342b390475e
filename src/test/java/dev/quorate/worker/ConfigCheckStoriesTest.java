package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CheckRunPost.Annotation;
import dev.quorate.forge.CheckRunPost.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second check on pull requests that edit the rules.
class ConfigCheckStoriesTest {
  private static final String CONFIG = ".github/quorate.yml";
  private static final String TEST = ".github/quorate-tests/rules.yml";
  private static final String NAME = "governance config";
  private static final String LAXER = Bench.ONE_APPROVAL.replace("approvals: 1", "approvals: 0");
  private static final String POLICY_TEST =
      """
      name: one approval is enough
      pull-request: {author: zoe, opened: 2026-01-05T12:00:00Z, files: [a.md]}
      events:
        - {at: 1h, by: alice, review: approved}
      expect:
        - {at: 30m, outcome: waiting}
        - {at: 2h, outcome: pass}
      """;

  @TempDir Path folder;
  private Bench bench;
  private MemoryPull pull;

  @BeforeEach
  void start() {
    bench = Bench.with(folder, Bench.ONE_APPROVAL);
    pull = bench.forge.open("zoe", "one");
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private CheckRunPost advice() {
    bench.look(pull);
    return bench.check(pull, NAME);
  }

  private List<CheckRunPost> all() {
    return pull.runs.all().stream().filter(post -> post.name().equals(NAME)).toList();
  }

  @Test
  void otherPullRequestsHaveNone() {
    bench.look(pull);
    assertThat(all()).isEmpty();
    assertThat(bench.forge.faults().calls()).doesNotContain("filesIn");
  }

  @Test
  void saysWhatWouldChange() {
    CheckRunPost advice = advice(LAXER);
    assertThat(advice.result()).isEqualTo(Result.SUCCESS);
    assertThat(advice.title()).isEqualTo("Rules: 2 laxer");
    assertThat(advice.summary())
        .contains("| 🔓 laxer | `standard`: approvals 1 → 0 |")
        .contains("The committee stays as it is.")
        .contains("No other pull request is open.");
    assertThat(advice.annotations()).isEmpty();
  }

  private CheckRunPost advice(String config) {
    pull.writes(CONFIG, config);
    return advice();
  }

  @Test
  void theVerdictKnowsNothingOfTheProposedRules() {
    advice(LAXER);
    assertThat(bench.verdict(pull)).isEqualTo("waiting approvals");
    pull.push("two").writes(CONFIG, "comittee: {}\n");
    assertThat(advice().result()).isEqualTo(Result.FAILURE);
    assertThat(bench.verdict(pull)).isEqualTo("waiting approvals");
  }

  @Test
  void everyMistakeIsAtItsLineUntilAPushMendsIt() {
    CheckRunPost advice = advice("comittee: {}\ncommittee: {members: {users: [alice]}}\ncla: 7\n");
    assertThat(advice.result()).isEqualTo(Result.FAILURE);
    assertThat(advice.title()).startsWith("2 problems, first .github/quorate.yml:1: ");
    assertThat(advice.annotations()).extracting(Annotation::path).containsOnly(CONFIG);
    assertThat(advice.annotations()).extracting(Annotation::line).containsExactly(1, 3);
    pull.push("two").writes(CONFIG, Bench.ONE_APPROVAL);
    assertThat(advice().title()).isEqualTo("Rules and committee stay as they are");
  }

  @Test
  void isPostedOnceForAHead() {
    advice(LAXER);
    bench.after("1H").look(pull).after("1H").look(pull);
    assertThat(all()).hasSize(1);
  }

  @Test
  void isRenewedWhenTheRulesInForceChange() {
    advice(LAXER);
    bench.forge.file(CONFIG, LAXER);
    bench.after("1S").lookAtRepository();
    assertThat(all()).hasSize(2);
    assertThat(bench.check(pull, NAME).title()).isEqualTo("Rules and committee stay as they are");
  }

  @Test
  void isRenewedOnceADaySinceOthersGoOn() {
    advice(LAXER);
    MemoryPull other = bench.forge.open("zoe", "other");
    bench.after("1H").look(other).look(pull);
    assertThat(all()).hasSize(1);
    bench.after("24H").look(pull);
    assertThat(bench.check(pull, NAME).title())
        .isEqualTo("Rules: 2 laxer · 1 open pull request would change outcome");
    bench.after("1H").look(pull);
    assertThat(all()).hasSize(2);
  }

  @Test
  void saysWhichOpenPullRequestsChangeOutcome() {
    MemoryPull waiting = bench.forge.open("zoe", "waiting");
    MemoryPull passing = bench.forge.open("zoe", "passing");
    passing.approve("alice");
    bench.look(waiting).look(passing);
    CheckRunPost advice = advice(LAXER);
    assertThat(advice.title())
        .isEqualTo("Rules: 2 laxer · 1 open pull request would change outcome");
    assertThat(advice.summary())
        .contains(
            "1 of the 2 other open pull requests would change outcome (as of 2 Nov 2026 12:00")
        .contains(
            "| [Pull request 2](<https://forge.example/octo/spec/pull/2>)"
                + " | ⏳ 0 of 1 approval | ✅ Ready to merge |")
        .doesNotContain("pull/3");
  }

  @Test
  void saysWhoJoinsAndLeaves() {
    CheckRunPost advice = advice(Bench.ONE_APPROVAL.replace("carol", "dave"));
    assertThat(advice.title()).isEqualTo("1 member leaves · 1 member joins");
    assertThat(advice.summary())
        .contains("The rules stay as they are.")
        .contains("- `carol` leaves\n- `dave` joins\n");
  }

  @Test
  void readsTheRosterThatThePullRequestHas() {
    bench.forge.file(
        CONFIG, Bench.ONE_APPROVAL.replace("users: [alice, bob, carol]", "table: T.md"));
    bench.forge.file("T.md", "| Name | GitHub |\n|---|---|\n| A | @alice |\n");
    pull.writes("T.md", "| Name | GitHub |\n|---|---|\n| A | @alice |\n| B | @bob |\n");
    CheckRunPost good = advice();
    assertThat(good.result()).isEqualTo(Result.SUCCESS);
    assertThat(good.title()).isEqualTo("1 member joins");

    pull.push("two").writes("T.md", "| Name | GitHub |\n|---|---|\n| A | @alice |\n| B | |\n");
    CheckRunPost bad = advice();
    assertThat(bad.result()).isEqualTo(Result.FAILURE);
    assertThat(bad.annotations())
        .containsExactly(
            new Annotation(
                "T.md",
                4,
                "T.md, line 4: B has no GitHub login; add it to the row, or to committee.logins in"
                    + " the config"));
    assertThat(bench.verdict(pull)).isEqualTo("waiting approvals");
  }

  @Test
  void aRosterThatIsRemovedCannotBeRead() {
    bench.forge.file(
        CONFIG, Bench.ONE_APPROVAL.replace("users: [alice, bob, carol]", "table: T.md"));
    bench.forge.file("T.md", "| Name | GitHub |\n|---|---|\n| A | @alice |\n");
    pull.removes("T.md");
    assertThat(advice().summary()).contains("this pull request removes the file");
  }

  @Test
  void runsThePolicyTestsOfTheRepository() {
    bench.forge.file(TEST, POLICY_TEST);
    assertThat(advice(Bench.ONE_APPROVAL.replace("carol", "dave")).summary())
        .contains("✅ The one test passes.");
    pull.push("two");
    CheckRunPost broken = advice(LAXER);
    assertThat(broken.result()).isEqualTo(Result.FAILURE);
    assertThat(broken.title()).isEqualTo("1 of 1 policy test fails · rules: 2 laxer");
    assertThat(broken.annotations())
        .containsExactly(
            new Annotation(
                TEST,
                1,
                "Fails: one approval is enough: at 30m: outcome: expected waiting, actual pass"));
  }

  @Test
  void runsThePolicyTestsOfThePullRequest() {
    bench.forge.file(TEST, POLICY_TEST);
    pull.writes(TEST, POLICY_TEST.replace("2h, outcome: pass", "2h, outcome: blocked"));
    pull.alsoWrites(".github/quorate-tests/more.yaml", POLICY_TEST);
    pull.alsoWrites(".github/quorate-tests/deep/no.yml", "[");
    assertThat(advice().title())
        .isEqualTo("1 of 2 policy tests fails · rules and committee stay as they are");
    pull.push("two").removes(TEST);
    assertThat(advice().summary()).contains("✅ The one test passes.");
  }

  @Test
  void noMoreFilesAreReadForAStrangerThanThereIsRoomFor() {
    IntStream.range(0, 60)
        .forEach(i -> pull.alsoWrites(".github/quorate-tests/%02d.yml".formatted(i), POLICY_TEST));
    CheckRunPost advice = advice();
    assertThat(advice.result()).isEqualTo(Result.FAILURE);
    assertThat(advice.summary())
        .contains("only 50 of the 60 files of policy tests were run")
        .contains("✅ All 50 tests pass.");
  }

  @Test
  void noMoreTestsArePlayedForAStrangerThanThereIsRoomFor() {
    String padded = POLICY_TEST + "# " + "x".repeat(19_000) + "\n";
    IntStream.range(0, 6)
        .forEach(i -> pull.alsoWrites(".github/quorate-tests/%d.yml".formatted(i), padded));
    pull.alsoWrites(".github/quorate-tests/long.yml", padded + padded);
    assertThat(advice().summary())
        .contains("All 5 tests pass")
        .contains("the tests in `.github/quorate-tests/5.yml` were not run here")
        .contains("the tests in `.github/quorate-tests/long.yml` were not run here");
  }

  @Test
  void noMorePeopleAreLookedUpForAStrangerThanThereIsRoomFor() {
    String crowd = String.join(", ", IntStream.range(0, 500).mapToObj(i -> "p" + i).toList());
    CheckRunPost advice = advice(Bench.ONE_APPROVAL.replace("carol", "carol, " + crowd));
    assertThat(advice.result()).isEqualTo(Result.FAILURE);
    assertThat(advice.summary()).contains("one name too many");
    assertThat(bench.forge.faults().calls())
        .filteredOn("account"::equals)
        .hasSizeLessThanOrEqualTo(103);
  }

  @Test
  void nothingElsewhereIsReadForAStranger() {
    bench.forge.team("octo/secret", "dave");
    bench.forge.fileOf("octo/private", CONFIG, "board: {name: Secret}\n");
    bench.forge.fileOf("octo/private", "T.md", "| Name | GitHub |\n|---|---|\n| A | @dave |\n");
    CheckRunPost team = advice(Bench.ONE_APPROVAL.replace("users:", "team: octo/secret, users:"));
    assertThat(team.result()).isEqualTo(Result.FAILURE);
    assertThat(team.title()).startsWith("Not all can be told");
    assertThat(team.summary())
        .contains("a team that is new here is read only once this is merged")
        .contains("team `octo/secret` added")
        .doesNotContain("dave");
    pull.push("two");
    CheckRunPost table =
        advice(Bench.ONE_APPROVAL.replace("users:", "table: 'octo/private:T.md', users:"));
    assertThat(table.summary()).contains("only once this is merged").doesNotContain("dave");
    pull.push("three");
    CheckRunPost extended = advice("extends: octo/private\n" + Bench.ONE_APPROVAL);
    assertThat(extended.summary()).contains("only once this is merged").doesNotContain("Secret");
  }

  @Test
  void aConfigThatIsRemovedIsNotedAndNotCalledFine() {
    pull.removes(CONFIG);
    CheckRunPost advice = advice();
    assertThat(advice.result()).isEqualTo(Result.FAILURE);
    assertThat(advice.summary()).contains("removes `.github/quorate.yml`");
  }

  @Test
  void isWrittenOnceWhateverBecomesOfTheAnswer() {
    bench.look(pull);
    pull.push("two").writes(CONFIG, LAXER);
    bench.forge.faults().failAfterWrite(2);
    bench.look(pull).after("15M").look(pull);
    assertThat(all()).hasSize(1);
  }

  @Test
  void whatGoesElsewhereChangesNoRule() {
    pull.writes(CONFIG, LAXER).retarget("release");
    bench.look(pull);
    assertThat(all()).isEmpty();
  }

  @Test
  void whereThereAreNoRulesNothingIsPosted() {
    bench.forge.removeFile(CONFIG);
    pull.writes(CONFIG, Bench.ONE_APPROVAL);
    bench.look(pull);
    assertThat(pull.runs.all()).isEmpty();
  }

  @Test
  void whileGitHubDoesNotAnswerTheVerdictIsPostedAndTheCheckFollows() {
    bench.look(pull);
    pull.push("two").writes(CONFIG, LAXER);
    bench.forge.faults().silence("filesIn");
    bench.look(pull);
    assertThat(bench.check(pull).title()).isEqualTo("0 of 1 approval");
    assertThat(all()).isEmpty();
    bench.forge.faults().answer();
    bench.after("1M").run();
    assertThat(all()).hasSize(1);
  }

  @Test
  void isCalledAfterTheCheckInForce() {
    bench.forge.file(CONFIG, Bench.ONE_APPROVAL + "check: {name: rules}\n");
    pull.writes(CONFIG, LAXER + "check: {name: other}\n");
    bench.look(pull);
    assertThat(bench.check(pull, "rules config").summary())
        .contains("| 🔀 different | check: name `rules` → `other` |");
  }

  @Test
  void takesNoNameThatTheCheckItselfHasHad() {
    bench.forge.file(CONFIG, Bench.ONE_APPROVAL + "check: {name: rules config}\n");
    bench.look(pull).after("1S");
    bench.forge.file(CONFIG, Bench.ONE_APPROVAL + "check: {name: rules}\n");
    bench.lookAtRepository().after("1S");
    MemoryPull other = bench.forge.open("zoe", "other");
    other.writes(CONFIG, LAXER);
    bench.look(other);
    assertThat(other.runs.all()).extracting(CheckRunPost::name).containsExactly("rules");
  }
}
