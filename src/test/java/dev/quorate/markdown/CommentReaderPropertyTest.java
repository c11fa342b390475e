package dev.quorate.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.history.Words;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CommentReaderPropertyTest {

  @Property(tries = 300)
  void anyTextIsRead(@ForAll String text) {
    assertThat(CommentReader.read(text).text()).isEqualTo(text);
  }

  @Property(tries = 500)
  void theLinesAreThoseOfTheText(@ForAll("markdown") String text) {
    Words words = CommentReader.read(text);
    List<String> all = text.lines().toList();
    assertThat(words.lost()).noneMatch(words.lines()::contains);
    for (List<Words.Line> lines : List.of(words.lines(), words.lost())) {
      assertThat(lines).isSortedAccordingTo((a, b) -> Integer.compare(a.number(), b.number()));
      assertThat(lines)
          .allSatisfy(
              line -> {
                assertThat(line.text()).startsWith("/");
                assertThat(all.get(line.number()).strip()).isEqualTo(line.text());
              });
    }
  }

  @Property(tries = 500)
  void aQuoteSaysNothing(@ForAll("markdown") String text) {
    String quoted = text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    assertThat(CommentReader.read(quoted)).isEqualTo(new Words(quoted, List.of(), List.of()));
  }

  @Property(tries = 300)
  void aParagraphOfItsOwnIsHeardBeforeAnything(@ForAll("markdown") String text) {
    assertThat(CommentReader.read("/approve\n\n" + text).lines())
        .contains(new Words.Line(0, "/approve"));
  }

  @Provide
  Arbitrary<String> markdown() {
    return Arbitraries.of(
            "/approve",
            "/object no",
            "/",
            "a",
            " ",
            "    ",
            "\t",
            "\n",
            "\r\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "`",
            "```\n",
            "<!--",
            "-->",
            "<b",
            "<div>",
            ">",
            "| a |\n|---|\n",
            "---",
            "===",
            "# ",
            "[a]: ",
            "\"",
            "*",
            "\\",
            "&#47;",
            "__________",
            "On x wrote:",
            "\u00a0")
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }
}
