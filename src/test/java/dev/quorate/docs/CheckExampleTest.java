package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The README shows checks as the bot writes them, by the golden files of their texts.
class CheckExampleTest {
  private static final String GOLDEN = "src/test/resources/golden/report/";

  private final Document readme = Document.read("README.md");
  private final Document waiting = Document.read(GOLDEN + "check-waiting.md");

  @Test
  void theRequirementsAreThoseOfACheckThatWaits() {
    assertThat(table(readme)).isNotEmpty().isEqualTo(table(waiting));
  }

  @Test
  void theTitlesAreWhatChecksAreCalled() {
    assertThat(readme.text()).contains(title(waiting));
    assertThat(readme.text()).contains(title(Document.read(GOLDEN + "check-pass.md")));
  }

  private static List<String> table(Document document) {
    return document
        .text()
        .lines()
        .dropWhile(line -> !line.startsWith("| | Requirement |"))
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  /// The title in backticks, as the README has it.
  private static String title(Document check) {
    return "`" + check.text().lines().findFirst().orElseThrow().replaceFirst("^# ", "") + "`";
  }
}
