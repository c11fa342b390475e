package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.command.CommandWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules for users are all there, and so are the commands.
class RulesTest {
  /// How many numbered rules each chapter has.
  private static final Map<String, Integer> RULES = new LinkedHashMap<>();

  static {
    RULES.put("R1", 8);
    RULES.put("R2", 8);
    RULES.put("R3", 6);
    RULES.put("R4", 4);
    RULES.put("R5", 7);
    RULES.put("R6", 4);
    RULES.put("R7", 2);
    RULES.put("R8", 8);
    RULES.put("R9", 6);
    RULES.put("R11", 1);
    RULES.put("R12", 3);
    RULES.put("R13", 7);
  }

  private static final Pattern ENTRY = Pattern.compile("(?m)^\\*\\*(R\\d+\\.\\d+)\\*\\* ");
  private static final Pattern MENTION = Pattern.compile("\\bR\\d+(\\.\\d+)?\\b");

  private final Document rules = Document.read("docs/rules.md");

  @Test
  void everyRuleHasOneEntryInItsPlace() {
    List<String> entries =
        ENTRY.matcher(rules.text()).results().map(entry -> entry.group(1)).toList();

    assertThat(entries).isEqualTo(listRules());
  }

  @Test
  void noDocumentNamesARuleThatIsNone() {
    List<String> known = new ArrayList<>(listRules());
    known.addAll(RULES.keySet());
    known.add("R10");

    for (Document document : Document.all()) {
      assertThat(MENTION.matcher(document.text()).results().map(MatchResult::group))
          .as("rules in %s", document.file())
          .isSubsetOf(known);
    }
  }

  @Test
  void theCommandsAreThoseThatAreUnderstood() {
    assertThat(rules.codeInColumn("## Commands", 0))
        .isEqualTo(Arrays.stream(CommandWord.values()).map(CommandWord::forms).toList());
  }

  private static List<String> listRules() {
    return RULES.entrySet().stream()
        .flatMap(
            chapter ->
                Stream.iterate(1, i -> i + 1)
                    .limit(chapter.getValue())
                    .map(i -> chapter.getKey() + "." + i))
        .toList();
  }
}
