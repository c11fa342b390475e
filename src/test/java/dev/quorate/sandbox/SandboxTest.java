package dev.quorate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.policy.Policy;
import dev.quorate.policyfile.ExtendedFiles;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Rehearsals by HTTP, with the whole bot behind them.
@Timeout(120)
class SandboxTest {

  @Test
  void theStoryKeepsWhatItsNotesPromise() {
    try (Rehearsing it = Rehearsing.charter()) {
      it.awaitVerdict(1, "in progress", "Governing Board not told yet");
      it.awaitVerdict(2, "failure", "Blocked by an objection from chen · 1 of 2 approvals");
      it.awaitVerdict(3, "in progress", "EasyCLA has not reported yet");
      minutes(it);
      column(it);
      governance(it);
    }
  }

  private static void minutes(Rehearsing it) {
    it.report(3, "success");
    it.awaitVerdict(3, "success", "Ready to merge");
    it.push("fay", 3, "add", "spec/columns.md");
    it.awaitVerdict(3, "in progress", "0 of 2 approvals");
    it.say("gus", 3, "/approve");
    assertThat(it.page("/pulls/3")).contains("not a member of the Rehearsal TSC");
  }

  private static void column(Rehearsing it) {
    it.approve("ada", 2);
    it.awaitVerdict(2, "failure", "Blocked by an objection from chen");
    it.say("ben", 2, "/withdraw");
    it.awaitVerdict(2, "failure", "Blocked by an objection from chen");
    it.say("chen", 2, "/withdraw");
    it.awaitVerdict(2, "success", "Ready to merge");
    it.push("fay", 2, "add", "spec/columns.md");
    it.awaitVerdict(2, "in progress", "0 of 2 approvals");
  }

  private static void governance(Rehearsing it) {
    it.say("ada", 1, "/notified https://lists.example.org/board/43");
    it.awaitVerdict(1, "in progress", "2 of 2 approvals · Open until");
    it.later("3d", 1);
    it.awaitVerdict(1, "in progress", "1 of 2 approvals");
    it.approve("chen", 1);
    it.awaitVerdict(1, "in progress", "can merge from");
    assertThat(it.act("ada", "/pulls/1/turn", "act", "merge").statusCode()).isEqualTo(403);
    it.later("next", 1);
    it.awaitVerdict(1, "success", "Ready to merge");
    assertThat(it.act("gus", "/pulls/1/turn", "act", "merge").statusCode()).isEqualTo(403);
    assertThat(it.act("ada", "/pulls/1/turn", "act", "merge").statusCode()).isEqualTo(303);
    assertThat(it.page("/pulls/1")).contains("ada merged this into main");
    assertThat(it.page("/files")).contains("governance/votes.md");
  }

  @Test
  void playsACommitteesOwnRulesAndEveryAct() {
    String config = "committee: {members: {table: PEOPLE.md}}\ncla: off\nboard: off\n";
    String people = "| Name | GitHub |\n|---|---|\n| Kim | kim |\n| Lee | lee |\n";
    try (Rehearsing it = Rehearsing.of(own(config, Map.of("PEOPLE.md", people)))) {
      it.awaitVerdict(2, "in progress", "0 of 2 approvals");
      react(it, "kim");
      it.approve("lee", 2);
      it.awaitVerdict(2, "in progress", "can merge from");
      react(it, "kim");
      it.awaitVerdict(2, "in progress", "1 of 2 approvals");

      it.act("fay", "/pulls/2/turn", "act", "draft");
      it.awaitVerdict(2, "in progress", "Draft");
      it.act("fay", "/pulls/2/turn", "act", "ready");
      it.push("fay", 2, "rebase", "");
      it.awaitVerdict(2, "in progress", "1 of 2 approvals");
      it.push("fay", 2, "replace", "spec/other.md");
      it.awaitVerdict(2, "in progress", "0 of 2 approvals");
      assertThat(it.page("/pulls/2")).contains("fay force-pushed");

      it.act(
          "kim",
          "/files",
          "path",
          PolicyFile.PATH,
          "text",
          config.replace("board: off", "bord: off"));
      it.awaitVerdict(2, "action required", "Config cannot be read");
      it.act(
          "kim",
          "/files",
          "path",
          PolicyFile.PATH,
          "text",
          config + "tracks: {standard: {approvals: 0, wait: 1h}}\n");
      it.awaitVerdict(2, "in progress", "can merge from");
      it.later("next", 2);
      it.awaitVerdict(2, "success", "Ready to merge");

      it.act("gus", "/pulls", "title", "Mine", "path", "a.md", "text", "A\n");
      it.awaitVerdict(4, "in progress", "can merge from");
      it.act("gus", "/pulls/4/turn", "act", "close");
      assertThat(it.page("/pulls/4")).contains("gus closed this").doesNotContain("Review: approve");
    }
  }

  private static void react(Rehearsing it, String login) {
    String page = it.page("/pulls/2");
    String subject = page.replaceFirst("(?s).*?name=\"subject\" value=\"([^\"]+)\".*", "$1");
    assertThat(
            it.act(login, "/pulls/2/react", "subject", subject, "content", "THUMBS_UP")
                .statusCode())
        .isEqualTo(303);
  }

  private static Script own(String config, Map<String, String> files) {
    Policy policy =
        switch (PolicyFile.read(config, _ -> new ExtendedFiles.Fetched.Absent())) {
          case PolicyReading.Valid(Policy valid) -> valid;
          case PolicyReading.Invalid invalid -> throw new AssertionError(invalid);
        };
    return Script.own(config, policy, files, Map.of());
  }
}
