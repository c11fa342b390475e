package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.QuorateCommand;
import dev.quorate.docs.Document.Block;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// docs/commands.md names every command, and what it shows of those that need nothing but files is
/// what they print.
class CommandExamplesTest {
  private static final Document COMMANDS = Document.read("docs/commands.md");
  private static final Pattern OFFLINE =
      Pattern.compile("\\$ \\./quorate ((?:validate|rules|schema|test)\\b.*)");

  static Stream<Block> examples() {
    return COMMANDS.blocks().stream()
        .filter(block -> OFFLINE.matcher(block.text().lines().findFirst().orElse("")).matches());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatItShows(Block block) {
    List<String> lines = block.text().lines().toList();
    String[] words = lines.getFirst().replaceFirst("^\\$ \\./quorate ", "").split(" ", -1);

    assertThat(run(words).lines()).isEqualTo(lines.subList(1, lines.size()));
  }

  @Test
  void everyCommandIsThere() {
    List<String> known =
        Pattern.compile("(?m)^  ([a-z]+) ")
            .matcher(run("--help").replaceFirst("(?s).*Commands:", ""))
            .results()
            .map((MatchResult command) -> command.group(1))
            .filter(command -> !command.equals("help"))
            .toList();

    assertThat(known).contains("serve", "validate", "rules", "schema", "test");
    assertThat(
            COMMANDS.codeInColumn("# The commands", 0).stream()
                .map(List::getFirst)
                .map(form -> form.split(" ", -1)[1])
                .distinct())
        .containsExactlyInAnyOrderElementsOf(known);
  }

  private static String run(String... words) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    QuorateCommand.run("dev", Map.of(), printer, printer, words);
    return out.toString();
  }
}
