package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.sandbox.Script;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What `quorate sandbox` refuses, and that it leaves nothing behind.
@Timeout(120)
class SandboxCommandTest {
  private static final String SMALL = "committee: {members: {users: [ada]}}\n";

  @TempDir Path folder;

  @Test
  void refusesWhatItCannotRehearse() throws IOException {
    Path config = Files.createDirectory(folder.resolve(".github")).resolve("quorate.yml");
    Files.writeString(config, "committee: {members: {users: [ada]}}\nbord: off\n");
    assertThat(run("--config", config.toString())).startsWith("1 ").contains("bord", "board");

    Files.writeString(config, "extends: acme/rules\n");
    assertThat(run("--config", config.toString()))
        .startsWith("1 ")
        .contains("give it with --extends acme/rules=FILE");

    Files.writeString(config, "committee: {members: {table: TSC.md}}\n");
    assertThat(run("--config", config.toString()))
        .startsWith("2 ")
        .contains(folder.resolve("TSC.md") + ": there is no such file");

    assertThat(run("--port", "65536")).startsWith("2 ").contains("from 0 to 65535");
  }

  @Test
  void leavesNothingBehind() throws IOException {
    Script charter = Script.charter(LocalDate.now(ZoneOffset.UTC));
    Script empty =
        Script.own(charter.config(), charter.policy(), charter.files(), charter.extended());
    Path database;
    try (RunningSandbox sandbox =
        RunningSandbox.start(empty, 0, InstantSource.system(), "a test")) {
      database = sandbox.folder();
      assertThat(database).isDirectoryContaining(file -> file.endsWith("quorate.db"));
      Path config = Files.writeString(folder.resolve("quorate.yml"), SMALL);
      String port = Integer.toString(sandbox.address().getPort());
      assertThat(run("--port", port, "--config", config.toString()))
          .startsWith("1 ")
          .contains("is taken; name another by --port");
    }
    assertThat(database).doesNotExist();
  }

  /// The exit status and all that was printed.
  private static String run(String... options) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    String[] words = new String[options.length + 1];
    words[0] = "sandbox";
    System.arraycopy(options, 0, words, 1, options.length);
    int status = QuorateCommand.run("dev", Map.of("LOG_LEVEL", "error"), printer, printer, words);
    printer.flush();
    return status + " " + out;
  }
}
