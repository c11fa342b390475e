package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.cli.KeptLedger.Said;
import dev.quorate.standin.Change;
import dev.quorate.standin.Faults.Fault;
import dev.quorate.standin.Pull;
import dev.quorate.store.Database;
import dev.quorate.store.Entries;
import dev.quorate.store.LedgerSubject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `quorate check`, from the command line to a GitHub that has the pull request, and to the bot's
/// ledger where there is one.
class CheckTest {
  @TempDir private Path folder;
  private TrialScene scene;
  private Pull pull;

  @BeforeEach
  void open() {
    scene = new TrialScene(folder);
    pull = scene.open("a change");
    scene.after(Duration.ofHours(1));
    pull.approve(scene.alice);
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  private Said byDraft(String... more) {
    String config = scene.config(TrialScene.CONFIG);
    String[] all = new String[more.length + 3];
    all[0] = "finops/spec#" + pull.number();
    all[1] = "--config";
    all[2] = config;
    System.arraycopy(more, 0, all, 3, more.length);
    return scene.ask("check", all);
  }

  private Said byOwn() {
    return scene.ask("check", "finops/spec#" + pull.number());
  }

  private void commitConfig() {
    scene.spec.commitToDefaultBranch(scene.zoe, ".github/quorate.yml", TrialScene.CONFIG);
  }

  @Test
  void saysWhatTheCheckWouldSay() throws Exception {
    pull.requestChanges(scene.carol, "No unit \u001b[2J");

    Said said = byDraft();

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).isEmpty();
    TrialScene.golden("check.txt", scene.withoutPlaces(said.out()));
  }

  @Test
  void passesWhenNothingIsMissing() {
    pull.approve(scene.bob);
    scene.after(Duration.ofHours(71));

    Said said = byDraft();

    assertThat(said.out()).contains(": pass\nReady to merge");
    assertThat(said.exit()).isZero();
  }

  @Test
  void writesNothing() {
    scene.github.forgetRequests();

    byDraft();
    byOwn();

    assertThat(scene.github.requests()).hasSizeGreaterThan(6);
    assertThat(scene.github.writes()).isEmpty();
    assertThat(folder.resolve("quorate.db")).doesNotExist();
  }

  @Test
  void withoutAConfigItJudgesByTheRepositorysOwn() {
    assertThat(byOwn().out()).contains(": none\nNo verdict: the repository has no config");
    commitConfig();

    Said said = byOwn();

    assertThat(said.out()).contains("by .github/quorate.yml: waiting\n1 of 2 approvals");
    assertThat(said.exit()).isEqualTo(1);
  }

  @Test
  void whatTheBotSawCountsAlsoWhileItRuns() {
    commitConfig();
    try (Database database = scene.openDatabase()) {
      scene.look(database, pull);
      scene.after(Duration.ofHours(1));
      pull.comment(scene.bob, "/approve");
      scene.after(Duration.ofHours(80));
      int entries = entries(database);
      scene.github.forgetRequests();

      Said own = byOwn();
      Said other = byDraft();

      assertThat(own.out()).contains(": pass\nReady to merge", "With what the bot's ledger has");
      assertThat(own.exit()).isZero();
      assertThat(other.exit()).isZero();
      assertThat(entries(database)).isEqualTo(entries);
      assertThat(scene.github.writes()).isEmpty();
    }
    scene.environment.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("none.db"));
    Said without = byOwn();
    assertThat(without.exit()).isEqualTo(1);
    assertThat(without.out()).contains("1 of 2 approvals", "Without the bot's ledger");
  }

  @Test
  void whatALedgerWouldKnowIsNotTakenForGranted() throws Exception {
    pull.approve(scene.bob);
    pull.comment(scene.carol, "/object No unit.").edit(scene.carol, "Fine by me.");
    scene.after(Duration.ofHours(80));

    Said said = byDraft();

    assertThat(said.out()).contains(": unknown\n", "words of carol were edited");
    assertThat(said.exit()).isEqualTo(2);
    Files.writeString(folder.resolve("broken.db"), "no database at all");
    scene.environment.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("broken.db"));
    Said broken = byDraft();
    assertThat(broken.exit()).isEqualTo(2);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).contains("the bot's ledger cannot be read");
  }

  private int entries(Database database) {
    return new Entries(database).of(new LedgerSubject(scene.spec.id(), pull.number())).size()
        + new Entries(database).of(LedgerSubject.repository(scene.spec.id())).size();
  }

  @Test
  void givesJson() throws Exception {
    pull.approve(scene.dave);

    Said said = byDraft("--json");

    JsonNode json = new ObjectMapper().readTree(said.out());
    assertThat(said.exit()).isEqualTo(1);
    assertThat(json.path("pull").asText()).isEqualTo("finops/spec#" + pull.number());
    assertThat(json.path("outcome").asText()).isEqualTo("waiting");
    assertThat(json.path("reasons").path(0).asText()).isEqualTo("approvals");
    assertThat(json.path("track").asText()).isEqualTo("standard");
    assertThat(json.path("approvals").path(0).asText()).isEqualTo("alice");
    assertThat(json.path("notCounted").path("dave").asText()).isEqualTo("term");
    assertThat(json.path("title").asText()).startsWith("1 of 2 approvals");
    assertThat(json.path("notes")).hasSize(2);
  }

  @Test
  void aConfigWithMistakesDoesNotPass() {
    String config = scene.config("comittee: {}\n");

    Said said = scene.ask("check", "finops/spec#" + pull.number(), "--config", config);

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).contains(": error\nConfig cannot be read:", "comittee");
  }

  @Test
  void whatIsMergedHasNoVerdict() {
    scene.merge(pull);

    Said said = byDraft();

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).contains(": none\nNo verdict: it is merged");
  }

  @Test
  void whatCannotBeFoundOutIsNeitherPassNorFail() {
    assertThat(scene.ask("check", "finops/spec").exit()).isEqualTo(2);
    assertThat(scene.ask("check", "finops/spec#99", "--config", folder + "/none.yml").err())
        .contains("none.yml: there is no such file");
    String config = scene.config(TrialScene.CONFIG);
    Said none = scene.ask("check", "finops/spec#99", "--config", config);
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("there is no pull request finops/spec#99");
    scene.github.faults().next(Fault.BAD_GATEWAY, "Pull");
    Said unanswered = byDraft();
    assertThat(unanswered.exit()).isEqualTo(2);
    assertThat(unanswered.err()).contains("GitHub cannot be asked");
    scene.environment.remove("WEBHOOK_SECRET");
    assertThat(byDraft().exit()).isEqualTo(2);
  }

  @Test
  void filesOfTheChangeChooseTheTrack() {
    Pull governance = scene.spec.open(scene.zoe, Change.adding("TSC.md", "| nobody |"));

    Said said =
        scene.ask(
            "check",
            "finops/spec#" + governance.number(),
            "--config",
            scene.config(TrialScene.CONFIG));

    assertThat(said.out()).contains("`governance`", "14 days");
  }
}
