package dev.quorate.policyfile;

import static dev.quorate.policyfile.Configs.COMMITTEE;
import static dev.quorate.policyfile.Configs.policy;
import static dev.quorate.policyfile.Configs.problems;
import static dev.quorate.policyfile.Configs.track;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Login;
import dev.quorate.committee.TableRef;
import dev.quorate.policy.ClaRules;
import dev.quorate.policy.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// `extends`, R13.5.
class ExtendsTest {
  private static final String BASE = "extends: acme/base\n";

  private static Policy over(String base, String own) {
    return policy(BASE + own, Map.of("acme/base", base));
  }

  @Test
  void startsFromTheOtherFile() {
    String base = COMMITTEE + "cla: off\ntracks: {docs: {wait: 1h, paths: [a]}}";

    assertThat(over(base, "")).isEqualTo(policy(base));
  }

  @Test
  void mapsMergeKeyByKeyAndListsReplace() {
    Policy policy =
        over(
            """
            committee: {name: Base, members: {users: [alice, bob], team: a/b}, logins: {A: a, B: b}}
            approvals: {by: [review, comment], exclude: [committers]}
            tracks:
              docs: {approvals: 1, wait: 1h, paths: [a, b], any: [{wait: 1h}, {approvals: 5}]}
            """,
            """
            committee: {members: {users: [carol]}, logins: {B: c}}
            approvals: {by: [reaction]}
            tracks:
              docs: {wait: 2h, paths: [c], any: [{}]}
            """);

    assertThat(policy.committee()).isEqualTo("Base");
    assertThat(policy.sources().users())
        .extracting(user -> user.login().value())
        .containsExactly("carol");
    assertThat(policy.sources().teams()).hasSize(1);
    assertThat(policy.sources().logins())
        .isEqualTo(Map.of("A", new Login("a"), "B", new Login("c")));
    assertThat(policy.approvals().by()).hasSize(1);
    assertThat(policy.approvals().excludeCommitters()).isTrue();
    assertThat(track(policy, "docs").paths().patterns()).containsExactly("c");
    assertThat(track(policy, "docs").ways())
        .singleElement()
        .satisfies(
            way -> {
              assertThat(way.approvals()).isEqualTo(1);
              assertThat(way.waitingPeriod()).isEqualTo(Duration.ofHours(2));
            });
  }

  @Test
  void anEmptyListTakesAListAway() {
    Policy policy =
        over(
            COMMITTEE + "tracks: {docs: {paths: [a]}}",
            "committee: {members: {users: [], team: a/b}}\ntracks: {docs: {paths: []}}");

    assertThat(policy.sources().users()).isEmpty();
    assertThat(track(policy, "docs").paths().patterns()).isEmpty();
  }

  @Test
  void offAndAMapReplaceEachOther() {
    assertThat(over(COMMITTEE + "cla: {check: DCO}", "cla: off").cla()).isEmpty();
    assertThat(over(COMMITTEE + "cla: off\nboard: off", "cla: {patience: 5m}\nboard: {}"))
        .satisfies(
            policy -> {
              assertThat(policy.cla())
                  .contains(
                      new ClaRules(
                          "EasyCLA",
                          Optional.of("linux-foundation-easycla"),
                          Duration.ofMinutes(5)));
              assertThat(policy.board()).isPresent();
            });
  }

  @Test
  void theDefaultAppFollowsTheCheckThatIsLeft() {
    assertThat(over(COMMITTEE + "cla: {patience: 1h}", "cla: {check: DCO}").cla())
        .contains(new ClaRules("DCO", Optional.empty(), Duration.ofHours(1)));
  }

  @Test
  void addedTracksOfTheOtherFileComeFirst() {
    assertThat(
            over(COMMITTEE + "tracks: {b: {}, a: {}}", "tracks: {z: {}, a: {wait: 1h}, errata: {}}")
                .tracks())
        .extracting(track -> track.name().value())
        .containsExactly("standard", "governance", "errata", "b", "a", "z");
  }

  @Test
  void aTableNamedThereIsThatOfThisRepository() {
    assertThat(over("committee: {members: {table: [TSC.md, x/y:T.md]}}", "").sources().tables())
        .containsExactly(
            new TableRef(Optional.empty(), "TSC.md", Optional.empty()),
            new TableRef(Optional.of("x/y"), "T.md", Optional.empty()));
  }

  @Test
  void theOtherFileNeedNameNobody() {
    assertThat(over("check: {name: rules}", COMMITTEE).check()).isEqualTo("rules");
  }

  @Test
  void mayBeNested() {
    Policy policy =
        policy(
            "extends: a/a\ncheck: {name: own}",
            Map.of(
                "a/a",
                "extends: b/b\ncheck: {name: a}\nboard: {name: A}",
                "b/b",
                COMMITTEE + "check: {name: b}\nboard: {name: B, email: b@b}"));

    assertThat(policy.check()).isEqualTo("own");
    assertThat(policy.board().orElseThrow().name()).isEqualTo("A");
    assertThat(policy.board().orElseThrow().email()).contains("b@b");
  }

  @Test
  void neverGoesInACircle() {
    assertThat(
            problems(
                "extends: a/a\n" + COMMITTEE,
                Map.of("a/a", "\nextends: b/b", "b/b", "extends: A/A")))
        .isEqualTo(
            List.of(
                "b/b:.github/quorate.yml:1: extends: this goes in a circle: a/a, b/b, and again"
                    + " A/A; take this key out in one of them"));
  }

  @Test
  void isNotEndless() {
    assertThat(
            PolicyFile.read(
                "extends: a/r0",
                name ->
                    new ExtendedFiles.Fetched.Found(
                        "extends: a/r" + (Integer.parseInt(name.substring(3)) + 1))))
        .isInstanceOfSatisfying(
            PolicyReading.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .singleElement()
                    .hasToString(
                        "a/r19:.github/quorate.yml:1: extends: this is more than 20 files deep;"
                            + " extend a file that is nearer"));
  }

  @Test
  void reportsTheProblemsOfBothFilesEachWithItsName() {
    assertThat(
            problems(
                BASE + "tracks: {docs: {wait: 1h}}\nclaa: off",
                Map.of("acme/base", "tracks:\n  docs: {wait: 5}\ncheck: x\n")))
        .containsExactly(
            ".github/quorate.yml:1: committee.members: nobody is named; give at least one of users,"
                + " team and table",
            ".github/quorate.yml:3: claa: there is no such key; the nearest is cla (keys here:"
                + " committee, approvals, objections, clock, cla, board, check, tracks, extends)",
            "acme/base:.github/quorate.yml:2: tracks.docs.wait: \"5\" is no duration; write whole"
                + " numbers with d, h, m or s, such as 72h or 1d12h, of at most 100000d",
            "acme/base:.github/quorate.yml:3: check: this is the text \"x\"; write a map of keys");
  }

  @Test
  void tracksOfTheTwoFilesMayNotDifferByCaseAlone() {
    assertThat(
            problems(
                BASE + "tracks: {Docs: {}}", Map.of("acme/base", COMMITTEE + "tracks: {docs: {}}")))
        .containsExactly(
            ".github/quorate.yml:2: tracks.Docs: this track differs from \"docs\" in"
                + " acme/base:.github/quorate.yml:2 by case alone; rename or remove one of them");
  }

  @Test
  void reportsAFileThatIsNotThereOrCannotBeRead() {
    assertThat(problems("\n" + BASE))
        .containsExactly(
            ".github/quorate.yml:2: extends: acme/base has no .github/quorate.yml; add it there or"
                + " take this key out");
    assertThat(
            PolicyFile.read(
                BASE, repository -> new ExtendedFiles.Fetched.Unreachable("no permission")))
        .isInstanceOfSatisfying(
            PolicyReading.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .singleElement()
                    .hasToString(
                        ".github/quorate.yml:1: extends: acme/base cannot be read (no permission);"
                            + " let the app read that repository or take this key out"));
  }

  @Test
  void reportsAFileThatIsNoYaml() {
    assertThat(problems(BASE, Map.of("acme/base", "a: [")))
        .singleElement()
        .asString()
        .startsWith("acme/base:.github/quorate.yml:1: this is not YAML, at column 5: ");
    assertThat(problems(BASE, Map.of("acme/base", "")))
        .containsExactly(
            "acme/base:.github/quorate.yml:1: the file is empty; write at least committee:"
                + " {members: {users: [LOGIN]}}");
  }

  @Test
  void ownFileOfAnotherNameIsCalledByIt() {
    assertThat(
            PolicyFile.read(
                "acme/.github:" + PolicyFile.PATH, "- a", _ -> new ExtendedFiles.Fetched.Absent()))
        .isInstanceOfSatisfying(
            PolicyReading.Invalid.class,
            invalid ->
                assertThat(invalid.problems().getFirst().toString())
                    .startsWith("acme/.github:.github/quorate.yml:1: "));
  }
}
