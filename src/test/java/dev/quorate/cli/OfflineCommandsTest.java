package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.policyfile.ConfigSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands that need neither GitHub nor a database.
class OfflineCommandsTest {
  private static final String COMMITTEE = "committee: {members: {users: [alice]}}\n";

  @TempDir Path folder;

  private record Said(int exit, String out, String err) {}

  private static Said run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int exit =
        QuorateCommand.run("dev", Map.of(), new PrintWriter(out), new PrintWriter(err), words);
    return new Said(exit, out.toString(), err.toString());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void validateListsEveryMistake() throws IOException {
    Path config = file("c.yml", "committee: {members: {users: [\"@a\"]}}\ncla: {chek: x}\n");

    assertThat(run("validate", config))
        .isEqualTo(
            new Said(
                1,
                config
                    + ":1: committee.members.users[1]: \"@a\" is no GitHub login; write it without"
                    + " @: letters, digits and hyphens\n"
                    + config
                    + ":2: cla.chek: there is no such key; the nearest is check (keys here: check,"
                    + " app, patience)\n"
                    + "2 mistakes\n",
                ""));
  }

  @Test
  void validateSaysWhatItCouldNotCheck() throws IOException {
    Path config =
        file("c.yml", "extends: acme/base\ncommittee: {members: {team: a/b, table: T.md}}\n");

    assertThat(run("validate", config).out())
        .isEqualTo(
            config
                + ": not checked: the config of acme/base, which this one extends; give it with"
                + " --extends acme/base=FILE\n"
                + config
                + ": not checked: the table T.md\n"
                + config
                + ": not checked: the team a/b\n"
                + "no mistake\n");
    assertThat(run("validate", config).exit()).isZero();
  }

  @Test
  void validateReadsAnExtendedConfigThatIsGiven() throws IOException {
    Path base = file("base.yml", "cla: on\n");
    Path config = file("c.yml", "extends: acme/base\n");

    assertThat(run("validate", "--extends", "ACME/base=" + base, config))
        .isEqualTo(
            new Said(
                1,
                config
                    + ":1: committee.members: nobody is named; give at least one of users, team and"
                    + " table\nacme/base:.github/quorate.yml:1: cla: this is the text \"on\"; write"
                    + " off, or a map such as {check: EasyCLA}\n2 mistakes\n",
                ""));
  }

  @Test
  void fileThatCannotBeReadIsNamed() throws IOException {
    Path missing = folder.resolve("none.yml");
    Path binary = Files.write(folder.resolve("b.yml"), new byte[] {(byte) 0xff});

    assertThat(run("validate", missing))
        .isEqualTo(new Said(2, "", "quorate: " + missing + ": there is no such file\n"));
    assertThat(run("rules", folder))
        .isEqualTo(new Said(2, "", "quorate: " + folder + ": this is a folder; name a file\n"));
    assertThat(run("test", binary))
        .isEqualTo(new Said(2, "", "quorate: " + binary + ": this is no text in UTF-8\n"));
    assertThat(run("validate").exit()).isEqualTo(2);
  }

  @Test
  void rulesOfAConfigAndTheDefaults() throws IOException {
    Path config = file("c.yml", COMMITTEE + "cla: off\n");

    assertThat(run("rules").out()).contains("`errata`", "provided the check `EasyCLA` has passed");
    assertThat(run("rules", config).out()).contains("Members: `alice`", "No CLA check");
    assertThat(run("rules", config).exit()).isZero();
  }

  @Test
  void rulesAreNotHalfTold() throws IOException {
    Path config = file("c.yml", COMMITTEE + "extends: acme/base\n");
    Path broken = file("b.yml", "clock: 1\n");

    assertThat(run("rules", config))
        .isEqualTo(
            new Said(
                2,
                "",
                "quorate: %s extends the config of acme/base; give it with --extends acme/base=FILE\n"
                    .formatted(config)));
    assertThat(run("rules", "--extends", "acme/base=" + file("x.yml", "board: off"), config).out())
        .contains("Nobody has to be told");
    assertThat(run("rules", broken).exit()).isEqualTo(1);
  }

  @Test
  void schemaIsPrinted() {
    assertThat(run("schema").out()).isEqualTo(ConfigSchema.text());
  }

  @Test
  void testsAreRunAgainstAConfig() throws IOException {
    Path base = file("base.yml", "cla: off\nboard: off\n");
    Path config = file("c.yml", COMMITTEE + "extends: acme/base\n");
    Path tests =
        file(
            "t.yml",
            """
            name: three days
            pull-request: {author: zoe, opened: 2026-01-05T12:00:00Z, files: [a.md]}
            expect: [{at: 0s, outcome: waiting, reasons: [approvals, wait]}]
            """);

    assertThat(run("test", "--config", config, "--extends", "acme/base=" + base, tests))
        .isEqualTo(new Said(0, "ok three days\n1 passed, 0 failed\n", ""));
    assertThat(run("test", tests).exit()).isEqualTo(1);
    assertThat(run("test", "--config", folder.resolve("none.yml"), tests).exit()).isEqualTo(2);

    Said without = run("test", "--extends", "acme/base=" + base, tests);
    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.out()).isEmpty();
    assertThat(without.err()).contains("--extends is for the config that --config names");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"serve", "doctor", "init", "test", "validate", "rules", "audit", "explain"})
  void everyCommandExplainsItself(String command) {
    Said said = run(command, "--help");

    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("Usage: quorate " + command);
  }
}
