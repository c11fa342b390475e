package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.KeptLedger.Said;
import dev.quorate.store.Database;
import dev.quorate.store.Postgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `quorate migrate` says.
class MigrateTest {
  @TempDir Path folder;
  private KeptLedger kept;

  @BeforeEach
  void keep() {
    kept = KeptLedger.in(folder);
  }

  @Test
  void copiesAndSaysWhatToDoNext() throws Exception {
    Files.createDirectories(folder.resolve("app"));
    Files.writeString(folder.resolve("app/credentials.json"), "{}");
    String target = Postgres.newSchema();

    Said said = migrate(target);

    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .contains("      10  ledger\n")
        .contains("10 entries in 2 chains of the ledger verified, in the file as in the copy\n")
        .contains("The App's credentials are in " + folder.resolve("app/credentials.json"))
        .contains(Path.of("data/app/credentials.json").toAbsolutePath() + ": move them there")
        .contains("Now start `quorate serve` with this DATABASE_URL.")
        .doesNotContain("What is wrong with the ledger");
    assertThat(run(target, "audit", "acme/spec#42")).isEqualTo(kept.ask("audit", "acme/spec#42"));
  }

  @Test
  void saysThatAFlawCameAlong() throws Exception {
    kept.tamper("UPDATE ledger SET body = '{}' WHERE pull = 42 AND seq = 3");
    String target = Postgres.newSchema();
    assertThat(migrate(target).out()).contains("What is wrong with the ledger in the file");
    assertThat(run(target, "audit", "--verify")).isEqualTo(kept.ask("audit", "--verify"));
  }

  @Test
  void refusesWhileTheBotRuns() {
    try (Database _ = kept.open()) {
      assertThat(migrate(Postgres.newSchema()))
          .matches(said -> said.exit() == 1)
          .extracting(Said::err)
          .asString()
          .contains("is in use by another Quorate process");
    }
  }

  @Test
  void wantsAServerAndNeverShowsItsPassword() {
    assertThat(migrate("jdbc:sqlite:other.db"))
        .matches(said -> said.exit() == 1)
        .extracting(Said::err)
        .asString()
        .contains("DATABASE_URL has to name the PostgreSQL database to copy to");
    assertThat(migrate("jdbc:postgresql://127.0.0.1:1/db?user=bot&password=hunter2"))
        .matches(said -> said.exit() == 1)
        .extracting(Said::err)
        .asString()
        .contains("cannot open the PostgreSQL database")
        .doesNotContain("hunter2");
  }

  private Said migrate(String target) {
    return run(target, "migrate", "--from", folder.resolve("quorate.db").toString());
  }

  private static Said run(String database, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Map<String, String> environment = Map.of("DATABASE_URL", database);
    int exit =
        QuorateCommand.run("dev", environment, new PrintWriter(out), new PrintWriter(err), args);
    return new Said(exit, out.toString(), err.toString());
  }
}
