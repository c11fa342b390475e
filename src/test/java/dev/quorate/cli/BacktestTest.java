package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.cli.KeptLedger.Said;
import dev.quorate.standin.App;
import dev.quorate.standin.Change;
import dev.quorate.standin.Comment;
import dev.quorate.standin.Faults.Fault;
import dev.quorate.standin.Pull;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `quorate backtest`, from the command line to a GitHub with a past.
class BacktestTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SINCE = "2026-01-08T13:00:00Z";

  /// What one past comes to. Nothing of it changes, so that it is lived but once.
  @Nested
  class OfOnePast {
    @TempDir private static Path folder;
    private static TrialScene scene;

    @BeforeAll
    static void live() {
      scene = new TrialScene(folder);
      scene.livePast();
    }

    @AfterAll
    static void stop() {
      scene.close();
    }

    private static Said backtest(String config, String... more) {
      String[] args = {"finops/spec", "--config", scene.config(config), "--since", SINCE};
      String[] all = Arrays.copyOf(args, args.length + more.length);
      System.arraycopy(more, 0, all, args.length, more.length);
      return scene.ask("backtest", all);
    }

    @Test
    void saysWhatWouldHaveBeenStoppedAndWhy() throws Exception {
      Said said = backtest(TrialScene.CONFIG);

      assertThat(said.exit()).isZero();
      TrialScene.golden("backtest.txt", scene.withoutPlaces(said.out()));
    }

    @Test
    void saysOnStderrHowFarItIs() {
      assertThat(backtest(TrialScene.CONFIG).err().lines().toList().getLast())
          .isEqualTo("quorate: 7 of 7");
    }

    @Test
    void writesNothing() {
      scene.github.forgetRequests();

      backtest(TrialScene.CONFIG);

      assertThat(scene.github.requests()).hasSizeGreaterThan(14);
      assertThat(scene.github.writes()).isEmpty();
      assertThat(folder.resolve("quorate.db")).doesNotExist();
    }

    @Test
    void givesJson() throws Exception {
      Said said = backtest(TrialScene.CONFIG, "--json", "--limit", "6");

      JsonNode json = JSON.readTree(said.out());
      assertThat(said.exit()).isZero();
      assertThat(json.path("repository").asText()).isEqualTo("finops/spec");
      assertThat(json.path("stopped").asInt()).isEqualTo(3);
      assertThat(json.path("unknown").asInt()).isEqualTo(3);
      assertThat(json.path("passed").asInt()).isZero();
      assertThat(json.path("ended").isNull()).isTrue();
      JsonNode early = json.path("pulls").path(5);
      assertThat(early.path("finding").asText()).isEqualTo("stopped");
      assertThat(early.path("track").asText()).isEqualTo("standard");
      assertThat(early.path("mergedAt").asText()).isEqualTo("2026-01-11T17:00:00Z");
      assertThat(early.path("reasons").path(0).path("reason").asText()).isEqualTo("wait");
      assertThat(early.path("reasons").path(0).path("rule").asText()).isEqualTo("R4.1");
      assertThat(json.path("notes")).hasSize(3);
    }

    @Test
    void otherRulesComeToOtherFindings() {
      Said said =
          backtest(
              """
              committee: {members: {users: [alice, bob, carol, dave]}}
              cla: off
              board: off
              approvals: {stale: never}
              tracks: {standard: {wait: 1h, approvals: 1}}
              """);

      assertThat(said.out())
          .contains("1 would have been stopped, 5 would have passed, 1 cannot be told");
    }

    @Test
    void aRosterThatCannotBeReadEndsIt() {
      Said said = backtest("committee: {members: {team: finops/nobody}}\ncla: off\n");

      assertThat(said.exit()).isEqualTo(2);
      assertThat(said.out()).isEmpty();
      assertThat(said.err()).contains("finops/nobody");
    }

    @Test
    void aConfigWithMistakesEndsIt() {
      Said said = backtest("comittee: {}\n");

      assertThat(said.exit()).isEqualTo(2);
      assertThat(said.err()).contains("tsc.yml", "comittee");
    }

    @Test
    void wrongCommandLinesAreRefused() {
      String config = scene.config(TrialScene.CONFIG);

      assertThat(
              scene
                  .ask("backtest", "finops/spec", "--config", config, "--since", "yesterday")
                  .err())
          .contains("--since is neither a date like 2026-01-05 nor an instant: yesterday");
      assertThat(scene.ask("backtest", "finops", "--config", config, "--since", SINCE).exit())
          .isEqualTo(2);
      assertThat(scene.ask("backtest", "finops/spec", "--config", config).exit()).isEqualTo(2);
      assertThat(backtest(TrialScene.CONFIG, "--limit", "0").exit()).isEqualTo(2);
    }

    @Test
    void aRepositoryOutOfReachIsSaid() {
      Said said =
          scene.ask(
              "backtest",
              "finops/other",
              "--config",
              scene.config(TrialScene.CONFIG),
              "--since",
              "2026-01-05");

      assertThat(said.exit()).isEqualTo(2);
      assertThat(said.err()).contains("the App is not installed on finops/other");
    }
  }

  @TempDir private Path own;
  private Optional<TrialScene> lived = Optional.empty();

  @AfterEach
  void end() {
    lived.ifPresent(TrialScene::close);
  }

  private TrialScene scene() {
    TrialScene scene = lived.orElseGet(() -> new TrialScene(own));
    lived = Optional.of(scene);
    return scene;
  }

  private JsonNode pull(TrialScene scene, int number) throws Exception {
    Said said =
        scene.ask(
            "backtest",
            "finops/spec",
            "--json",
            "--config",
            scene.config(TrialScene.CONFIG),
            "--since",
            "2026-01-05");
    return JSON.readTree(said.out())
        .path("pulls")
        .valueStream()
        .filter(each -> each.path("number").asInt() == number)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsKnownOfLostWordsIsStillSaid() throws Exception {
    TrialScene scene = scene();
    Pull early = scene.openApproved("early");
    early.comment(scene.carol, "Nice").edit(scene.carol, "Very nice");
    scene.merge(early);
    Pull deleted = scene.openApproved("deleted");
    Comment gone = deleted.comment(scene.carol, "/object No unit.");
    scene.after(Duration.ofHours(80));
    gone.delete(scene.zoe);
    scene.merge(deleted);
    Pull objected = scene.openApproved("objected");
    objected.requestChanges(scene.carol, "No unit.");
    objected.comment(scene.bob, "Nice").edit(scene.bob, "Very nice");
    scene.after(Duration.ofHours(80));
    scene.merge(objected);
    Pull withdrawn = scene.openApproved("withdrawn");
    withdrawn.requestChanges(scene.carol, "No unit.");
    withdrawn.comment(scene.carol, "/withdraw").edit(scene.carol, "Fine");
    scene.after(Duration.ofHours(80));
    scene.merge(withdrawn);
    Pull stranger = scene.openApproved("stranger");
    stranger.comment(scene.github.createUser("erin"), "Nice").edit(scene.zoe, "Very nice");
    scene.after(Duration.ofHours(80));
    scene.merge(stranger);

    assertThat(pull(scene, early.number()).path("finding").asText()).isEqualTo("stopped");
    JsonNode unknown = pull(scene, deleted.number());
    assertThat(unknown.path("finding").asText()).isEqualTo("unknown");
    assertThat(unknown.path("unknown").path(0).asText()).contains("a comment of carol was deleted");
    assertThat(pull(scene, objected.number()).path("finding").asText()).isEqualTo("stopped");
    assertThat(pull(scene, withdrawn.number()).path("finding").asText()).isEqualTo("unknown");
    assertThat(pull(scene, stranger.number()).path("finding").asText()).isEqualTo("passed");
  }

  @Test
  void aCheckRunIsNotDated() throws Exception {
    TrialScene scene = scene();
    App cla = scene.github.createApp("linux-foundation-easycla");
    Pull pull =
        scene.spec.propose(scene.zoe).titled("by run").changing(Change.adding("a", "b")).open();
    pull.approve(scene.alice);
    pull.approve(scene.bob);
    pull.checkRun(cla, "EasyCLA", Optional.of("success"));
    scene.after(Duration.ofHours(80));
    scene.merge(pull);

    JsonNode found = pull(scene, pull.number());

    assertThat(found.path("finding").asText()).isEqualTo("unknown");
    assertThat(found.path("unknown").path(0).asText())
        .isEqualTo(
            "what EasyCLA said at the merge is not known: it is a check run, or has reported since"
                + " (R6.1)");
  }

  @Test
  void aPullRequestThatGitHubDoesNotShowInFullCannotBeTold() throws Exception {
    TrialScene scene = scene();
    Pull pull = scene.openApproved("unanswered");
    scene.merge(pull);
    scene.github.faults().breakField("PullRequest.timelineItems");

    JsonNode found = pull(scene, pull.number());

    assertThat(found.path("finding").asText()).isEqualTo("unknown");
    assertThat(found.path("unknown").path(0).asText()).startsWith("GitHub did not answer in full");
  }

  @Test
  void itEndsEarlyWhereGitHubWantsNoMoreRequests() throws Exception {
    TrialScene scene = scene();
    scene.merge(scene.openApproved("first"));
    scene.merge(scene.openApproved("second"));
    scene.github.faults().next(Fault.SLOW_DOWN, "/pulls/1/files");
    String config = scene.config(TrialScene.CONFIG);

    Said said = scene.ask("backtest", "finops/spec", "--config", config, "--since", "2026-01-05");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out())
        .contains("1 would have been stopped, 0 would have passed, 0 cannot be told")
        .contains("Ended early: ");
    assertThat(Files.exists(own.resolve("quorate.db"))).isFalse();
  }
}
