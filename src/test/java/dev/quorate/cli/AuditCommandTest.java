package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.cli.KeptLedger.Said;
import dev.quorate.store.Database;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCommandTest {
  @TempDir Path folder;
  private KeptLedger kept;

  @BeforeEach
  void keep() {
    kept = KeptLedger.in(folder);
  }

  @Test
  void printsALineForEachEntry() {
    Said said = kept.ask("audit", "acme/spec#42");
    String at = "  2026-01-05T15:00:00Z  ";
    assertThat(said.exit()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out().lines())
        .containsExactly(
            "    1" + at + "2026-01-05T12:00:00Z  zoe opened it onto main, head abc (1 file)",
            "    2" + at + "2026-01-05T13:00:00Z  alice reviewed (approved)",
            "    3" + at + "2026-01-05T14:00:00Z  bob commented: /approve",
            "    4" + at + "2026-01-05T15:00:00Z  dave commented: /approve",
            "    5"
                + at
                + "2026-01-05T15:00:00Z  mallory commented:"
                + " /approve\\u001b[2J\\u202e\\nplease \\\\o/",
            "    6" + at + "-                     answered comment:2 2026-01-05T14:00:00Z /approve",
            "    7"
                + at
                + "-                     decided: waiting (wait), mergeable at"
                + " 2026-01-08T12:00:00Z, head abc");
  }

  @Test
  void printsJson() throws Exception {
    Said said = kept.ask("audit", "acme/spec#42", "--json");
    JsonNode entries = new ObjectMapper().readTree(said.out());
    assertThat(said.exit()).isZero();
    assertThat(entries).hasSize(7);
    JsonNode hostile = entries.get(4);
    assertThat(hostile.fieldNames())
        .toIterable()
        .containsExactly("seq", "recordedAt", "kind", "body", "hash");
    assertThat(hostile.get("seq").asLong()).isEqualTo(5);
    assertThat(hostile.get("recordedAt").asText()).isEqualTo("2026-01-05T15:00:00Z");
    assertThat(hostile.get("kind").asText()).isEqualTo("event");
    assertThat(hostile.get("body").get("words").asText()).contains("\u001b[2J\u202e\n");
    assertThat(hostile.get("hash").asText()).hasSize(64);
    assertThat(said.out()).doesNotContain("\u001b").doesNotContain("\u202e");
  }

  @Test
  void printsTheVersionsOfTheRules() {
    assertThat(kept.ask("audit", "acme/spec").out().lines())
        .hasSize(3)
        .anySatisfy(
            line -> assertThat(line).endsWith("config .github/quorate.yml at commit c0ffee"))
        .anySatisfy(line -> assertThat(line).endsWith("c0ffee: alice, bob, carol"));
  }

  @Test
  void readsWhileTheBotRuns() {
    try (Database _ = kept.open()) {
      assertThat(kept.ask("audit", "acme/spec#42").exit()).isZero();
      assertThat(kept.ask("audit", "--verify").exit()).isZero();
    }
  }

  @Test
  void findsARepositoryByItsNewName() {
    try (Database database = kept.open()) {
      new WatchedPulls(database)
          .put(
              new WatchedPull(
                  KeptLedger.PULL, 1, "acme/renamed", "PR_1", "abc", Optional.empty(), ""));
    }
    assertThat(kept.ask("audit", "Acme/Renamed#42").out().lines()).hasSize(7);
    assertThat(kept.ask("audit", "acme/spec#42").out().lines()).hasSize(7);
  }

  @Test
  void saysWhenNothingIsKnown() {
    assertThat(kept.ask("audit", "acme/spec#43"))
        .isEqualTo(new Said(1, "", "quorate: the ledger knows nothing of acme/spec#43\n"));
    assertThat(kept.ask("audit", "acme/other#42"))
        .isEqualTo(
            new Said(1, "", "quorate: the ledger knows nothing of a repository acme/other\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--json", "acme/spec#42 --verify", "--verify --json", "acme#42"})
  void refusesOtherForms(String args) {
    List<String> words = List.of(("audit " + args).strip().split(" "));
    Said said = kept.ask(words.toArray(String[]::new));
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).contains("OWNER/REPO#N");
  }

  @Test
  void saysWhenThereIsNoDatabaseAndMakesNone() {
    Path missing = folder.resolve("missing.db");
    StringWriter err = new StringWriter();
    int exit =
        QuorateCommand.run(
            "dev",
            Map.of("DATABASE_URL", "jdbc:sqlite:" + missing),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "audit",
            "--verify");
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("there is no database at " + missing);
    assertThat(Files.exists(missing)).isFalse();
  }
}
