package dev.quorate.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentsTest {

  @Test
  void keepsTextAndPlacesAndOrder() {
    assertThat(show("b: 1.10\na: [x, 'y', \"\\t\"]\nc: {}\n"))
        .isEqualTo("{b@1:1=1.10@1:4, a@2:1=[x@2:5, 'y'@2:8, '\t'@2:13]@2:4, c@3:1={}@3:4}@1:1");
  }

  @ParameterizedTest
  @CsvSource({
    "~, true",
    "null, true",
    "Null, true",
    "'''~''', false",
    "nul, false",
    "'\"\"', false"
  })
  void knowsNothing(String text, boolean isNull) {
    assertThat(scalar(text).isNull()).isEqualTo(isNull);
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off", "yes", "no", "y", "'true'", "tRue"})
  void theseAreTextsInYaml12(String text) {
    assertThat(scalar(text).findBoolean()).isEmpty();
  }

  @Test
  void knowsBooleans() {
    assertThat(scalar("True").findBoolean()).contains(true);
    assertThat(scalar("false").findBoolean()).contains(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "\n\n", "\uFEFF"})
  void aTextWithoutDocumentHasNone(String text) {
    assertThat(YamlDocuments.read("f", text)).isEmpty();
  }

  @Test
  void readsSeveralDocuments() {
    List<YamlDocument> documents = YamlDocuments.read("f", "a: 1\n---\nb: 2\n...\n---\n- c\n");

    assertThat(documents).extracting(document -> document.place().line()).containsExactly(1, 2, 5);
    assertThat(documents).allMatch(document -> document.problems().isEmpty());
  }

  @Test
  void aBrokenDocumentHidesNoOther() {
    List<YamlDocument> documents =
        YamlDocuments.read("f", "a: 1\n---\nb: [\n---\nc: \"x\n---\nd: 4\n--- }\n--- e\n");

    assertThat(documents)
        .extracting(document -> document.root().isPresent())
        .containsExactly(true, false, false, true, false, true);
    assertThat(documents).extracting(document -> document.place().line()).isSorted();
    assertThat(problems("a: 1\n---\nb: [\n---\nc: \"x\n---\nd: 4\n"))
        .containsExactly(
            "f:4: this is not YAML, at column 1: while parsing a flow node, expected the node"
                + " content, but found '<document start>'",
            "f:6: this is not YAML, at column 1: while scanning a quoted scalar, found unexpected"
                + " document separator");
  }

  @Test
  void reportsEveryKeyGivenTwice() {
    assertThat(problems("a:\n  b: 1\n  c: 2\n  b: 3\nd: [{e: 1, 'e': 2}]\na: 5\n"))
        .containsExactly(
            "f:4: a.b: this key is given twice, first in line 2; remove one of them",
            "f:5: d[1].e: this key is given twice, first in line 5; remove one of them",
            "f:6: a: this key is given twice, first in line 1; remove one of them");
  }

  @Test
  void theFirstOfTwoSuchKeysStays() {
    assertThat(show("a: 1\na: 2\nb: 3\n")).isEqualTo("{a@1:1=1@1:4, b@3:1=3@3:4}@1:1");
  }

  @Test
  void resolvesAliases() {
    assertThat(show("a: &x [1]\nb: *x\n")).isEqualTo("{a@1:1=[1@1:8]@1:4, b@2:1=[1@1:8]@1:4}@1:1");
  }

  @Test
  void reportsWhatItDoesNotRead() {
    assertThat(problems("a: *x\nb: &y [*y]\nc: !t 1\nd: !!str 2\n<<: {e: 1}\n[f]: g\ni: {? : h}\n"))
        .containsExactly(
            "f:1: a: *x is an alias of nothing: there is no &x before it; quote it if it is a text",
            "f:2: b[1]: *y is an alias of nothing: there is no &y before it; quote it if it is a"
                + " text",
            "f:3: c: !t is a YAML tag, which means nothing here; quote it if it is a text",
            "f:5: <<: YAML 1.2 merges nothing with \"<<\"; write the keys out",
            "f:6: a key is a text here, not a list or a map; take the brackets away or quote it",
            "f:7: i: there is no key before the colon; write one");
  }

  @Test
  void anchorsEndWithTheirDocument() {
    assertThat(problems("&x a\n---\n*x\n")).hasSize(1);
  }

  @Test
  void namesCharactersThatYamlForbids() {
    List<YamlDocument> documents = YamlDocuments.read("f", "a: 1\n---\nb: \u0007\nc: x\u0000\n");

    assertThat(documents.getFirst().problems()).isEmpty();
    assertThat(documents.getLast().problems())
        .extracting(Problem::toString)
        .containsExactly(
            "f:3: the character U+0007 at column 4 is not allowed in YAML; take it out",
            "f:4: the character U+0000 at column 5 is not allowed in YAML; take it out");
  }

  @Test
  void countsLinesWithEveryLineBreak() {
    assertThat(show("a: 1\r\nb: 2\rc: 3\n"))
        .isEqualTo("{a@1:1=1@1:4, b@2:1=2@2:4, c@3:1=3@3:4}@1:1");
  }

  @Test
  void aBombOfAliasesIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String aliases = ("*a" + (i - 1) + ", ").repeat(10);
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, aliases));
    }

    assertThat(problems(bomb.toString()))
        .containsExactly(
            "f:6: the file has more than 200000 values, those repeated by aliases included; shorten"
                + " it");
  }

  @Test
  void aliasesDoNotHideDepth() {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 100; i++) {
      text.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
    }

    assertThat(problems(text.toString()))
        .containsExactly("f:63: this is nested deeper than 64 levels; flatten it");
  }

  @Test
  void aDocumentTooDeepHidesNoOther() {
    List<YamlDocument> documents = YamlDocuments.read("f", "[".repeat(70) + "\n---\na: 1\n");

    assertThat(documents)
        .extracting(document -> document.root().isPresent())
        .containsExactly(false, true);
  }

  @Test
  void aTextTooLongIsRefused() {
    assertThat(problems(" ".repeat(YamlDocuments.MAX_LENGTH + 1)))
        .containsExactly("f:1: the file is longer than 1048576 characters; shorten it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{",
        "- ",
        "? ",
        "a: ",
        "- a\n",
        "\"",
        "'",
        "---\n[\n",
        "--- a\n",
        "&a ",
        "!a ",
        "%",
        "#",
        "\u0001\n",
        "\n",
        " ",
        "\t",
        "[a,",
        "*a ",
        "|\n",
        "a: b\n",
        "{a: ",
        "\\",
        "!<",
        "...\n",
        "\uD800"
      })
  void aMegabyteOfAnythingIsReadInTime(String part) {
    String text = part.repeat(1_000_000 / part.length());

    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> YamlDocuments.read("f", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\U00110000\"",
        "\"\\UFFFFFFFF\"",
        "\"\\uD800\"",
        "%YAML 9.9\n---\na",
        "!<%ff> a"
      })
  void whatTheParserCannotReadIsAProblem(String text) {
    assertThat(YamlDocuments.read("f", text)).anyMatch(document -> !document.problems().isEmpty());
  }

  @Property(tries = 3000)
  void neverThrows(@ForAll("yamlLike") String text) {
    assertThat(YamlDocuments.read("f", text))
        .allMatch(document -> document.root().isPresent() || !document.problems().isEmpty());
  }

  @Provide
  Arbitrary<String> yamlLike() {
    return Arbitraries.of(
            "a",
            "b: ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\n",
            "\n  ",
            " ",
            "\"",
            "'",
            "|",
            ">",
            "&x ",
            "*x",
            "!t ",
            "---",
            "\n---\n",
            "...",
            "%YAML 1.2",
            "#",
            "\\",
            "\\x",
            "~",
            "? ",
            ":",
            "<<: ",
            "\t",
            "\r",
            "\u0001",
            "é",
            "😀",
            "\uD800",
            "\u2028",
            "@",
            "`",
            "0")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static Node.Scalar scalar(String text) {
    return (Node.Scalar) YamlDocuments.read("f", text).getFirst().root().orElseThrow();
  }

  private static List<String> problems(String text) {
    return YamlDocuments.read("f", text).stream()
        .flatMap(document -> document.problems().stream())
        .map(Problem::toString)
        .toList();
  }

  private static String show(String text) {
    return show(YamlDocuments.read("f", text).getFirst().root().orElseThrow());
  }

  private static String show(Node node) {
    String shown =
        switch (node) {
          case Node.Scalar scalar -> scalar.plain() ? scalar.text() : "'" + scalar.text() + "'";
          case Node.Sequence sequence ->
              sequence.items().stream().map(item -> show(item)).toList().toString();
          case Node.Mapping mapping ->
              "{"
                  + String.join(
                      ", ",
                      mapping.fields().stream()
                          .map(field -> show(field.key()) + "=" + show(field.value()))
                          .toList())
                  + "}";
        };
    return shown + "@" + node.place().line() + ":" + node.place().column();
  }
}
