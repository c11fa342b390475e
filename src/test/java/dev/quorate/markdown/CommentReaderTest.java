package dev.quorate.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.quorate.history.Words;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentReaderTest {

  @ParameterizedTest(name = "R9.1 {0}")
  @MethodSource
  void finds(String text, List<Words.Line> lines) {
    assertThat(CommentReader.read(text)).isEqualTo(new Words(text, lines, List.of()));
  }

  static Stream<Arguments> finds() {
    return Stream.of(
        arguments("/approve", List.of(line(0, "/approve"))),
        arguments("   /approve  ", List.of(line(0, "/approve"))),
        arguments("\n\n/approve\n", List.of(line(2, "/approve"))),
        arguments("Thanks!\n/approve", List.of(line(1, "/approve"))),
        arguments("Thanks!\n \t      /approve\t", List.of(line(1, "/approve"))),
        arguments("/object a\n/hold b", List.of(line(0, "/object a"), line(1, "/hold b"))),
        arguments("a\r\n/approve\r\nb\r/hold\r\n", List.of(line(1, "/approve"), line(3, "/hold"))),
        arguments("/approve  \nhard break", List.of(line(0, "/approve"))),
        arguments("*so\n/approve\nmuch*", List.of(line(1, "/approve"))),
        arguments("[foo]: /url\n/approve", List.of(line(1, "/approve"))),
        arguments("> quoted\n\n/approve", List.of(line(2, "/approve"))),
        arguments("- item\n\n/approve", List.of(line(2, "/approve"))),
        arguments("- item\n\n /approve", List.of(line(2, "/approve"))),
        arguments("# Title\n/approve\n# Other", List.of(line(1, "/approve"))),
        arguments("```\n/hold\n```\n/approve", List.of(line(3, "/approve"))),
        arguments("/approve\n```\n/hold", List.of(line(0, "/approve"))),
        arguments("/approve\n| a |\n|---|\n| b |", List.of(line(0, "/approve"))),
        arguments("| a |\n|---|\n| b |\n\n/approve", List.of(line(4, "/approve"))),
        arguments("/approve\n***", List.of(line(0, "/approve"))),
        arguments("<div>\n\n/approve", List.of(line(2, "/approve"))),
        arguments("<!-- x -->\n/approve", List.of(line(1, "/approve"))),
        arguments("a `code` b\n/approve `c`", List.of(line(1, "/approve `c`"))),
        arguments("an open ` tick\n/approve", List.of(line(1, "/approve"))),
        arguments("`a\nb` c\n/approve", List.of(line(2, "/approve"))),
        arguments("a <b\n/approve", List.of(line(1, "/approve"))),
        arguments("a <!-- b\n--> c\n/approve", List.of(line(2, "/approve"))),
        arguments("/usr/bin\n/aprove", List.of(line(0, "/usr/bin"), line(1, "/aprove"))),
        arguments("/approve\u00a0", List.of(line(0, "/approve\u00a0"))),
        arguments("/approve\n\nOn Monday Zoe wrote:\n> hi", List.of(line(0, "/approve"))),
        arguments("```\n__________\n```\n/approve", List.of(line(3, "/approve"))),
        arguments("    -----Original Message-----\n\n/approve", List.of(line(2, "/approve"))),
        arguments("see `a\nOn x wrote:\nb`\n/approve", List.of(line(3, "/approve"))),
        arguments("<!--\n__________\n-->\n/approve", List.of(line(3, "/approve"))),
        arguments("> On Monday Zoe wrote:\n\n/approve", List.of(line(2, "/approve"))));
  }

  @ParameterizedTest(name = "R9.1 {0}")
  @ValueSource(
      strings = {
        "",
        "no slash",
        "I /approve",
        "and/or\nw/o",
        "**/approve**",
        "`/approve`",
        "&#47;approve",
        "\\/approve",
        "\u200b/approve",
        "\ufeff/approve",
        "\u00a0/approve",
        "\uff0fapprove",
        "\u2044approve",
        "    /approve",
        "\t/approve",
        "a\n\n    /approve",
        "```\n/approve\n```",
        "~~~\n/approve",
        "a `b\n/approve\nc`",
        "``\n/approve\n``",
        "a <!--\n/approve\n--> b",
        "<!--\n/approve\n-->",
        "<!--\n\n/approve",
        "a <b title=\"\n/approve\n\">",
        "<div>\n/approve\n</div>",
        "<details>\n/approve\n</details>",
        "<pre>\n\n/approve\n</pre>",
        "- /approve",
        "- item\n/approve",
        "- item\n  /approve",
        "- item\n\n  /approve",
        "1. item\n/approve",
        "- [ ] item\n/approve",
        "# /approve",
        "/approve\n===",
        "/approve\n---",
        "a\n/approve\n-",
        "> /approve",
        ">/approve",
        "> > /approve",
        "> - /approve",
        "| a |\n|---|\n| /approve |",
        "| /approve |\n|---|",
        "/approve | b\n--|--",
        "| a |\n|---|\n/approve",
        "| a |\n|---|\n| b |\n/approve",
        "[foo]:\n/approve",
        "[foo]: /url \"\n/approve\n\"",
        "On Monday Zoe wrote:\n> /approve",
        "> a\n```\n/approve"
      })
  void findsNothing(String text) {
    assertThat(CommentReader.read(text)).isEqualTo(new Words(text, List.of(), List.of()));
  }

  @ParameterizedTest(name = "R9.3 {0}")
  @MethodSource
  void findsLost(String text, List<Words.Line> lost) {
    assertThat(CommentReader.read(text)).isEqualTo(new Words(text, List.of(), lost));
  }

  static Stream<Arguments> findsLost() {
    return Stream.of(
        arguments("> quoted\n/approve", List.of(line(1, "/approve"))),
        arguments("> quoted\n   /approve", List.of(line(1, "/approve"))),
        arguments("> > deep\nlazy\n/approve", List.of(line(2, "/approve"))),
        arguments("> - item\n/approve", List.of(line(1, "/approve"))),
        arguments("- > item\n/approve", List.of(line(1, "/approve"))),
        arguments("> a `b\n/approve\n`", List.of()),
        arguments("On Monday Zoe wrote:\n> hi\n\n/approve", List.of(line(3, "/approve"))),
        arguments("On Monday Zoe wrote:\n> hi\n/approve", List.of(line(2, "/approve"))),
        arguments("On Monday Zoe wrote:\n/approve", List.of(line(1, "/approve"))),
        arguments("-----Original Message-----\nFrom: x\n\n/object", List.of(line(3, "/object"))),
        arguments("a\n\n__________\n/approve", List.of(line(3, "/approve"))),
        arguments("__________\n- item\n/approve", List.of()),
        arguments("__________\n```\n/approve\n```", List.of()),
        arguments("__________\n    /approve", List.of()));
  }

  @Test
  void aCommentBothSaysAndLoses() {
    Words words = CommentReader.read("> a\n/hold\n\n/object no\n\n__________\n/approve");
    assertThat(words.lines()).containsExactly(line(3, "/object no"));
    assertThat(words.lost()).containsExactly(line(1, "/hold"), line(6, "/approve"));
  }

  @ParameterizedTest(name = "{0} over and over")
  @ValueSource(
      strings = {
        ">",
        "> ",
        "- ",
        "1. ",
        "*",
        "**a ",
        "_a",
        "`",
        "` ``",
        "[",
        "[a](",
        "![",
        "]",
        "<",
        "<!--",
        "<a ",
        "</",
        "&",
        "\\",
        "|",
        "|-",
        "| a |\n|-|\n",
        "/",
        "/\n",
        "/approve\n",
        "> a\n/x\n",
        "- a\n",
        "\t",
        "#",
        "~",
        "__________\n",
        "On x wrote:\n",
        "[a]: /u\n",
        "[a]:\n/u\n",
        "a`b\n",
        "<!-- \n",
        "<b\n",
        "\r",
        "\u0000",
        "\ud83d"
      })
  void hostileTextIsReadInTime(String piece) {
    String text = piece.repeat(65_000 / piece.length()) + "\n/approve";
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CommentReader.read(text));
  }

  @Test
  void manyImagesBegunAndEndedAreReadInTime() {
    String text = "![".repeat(20_000) + "]".repeat(20_000) + "\n/approve";
    Words words =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CommentReader.read(text));
    assertThat(words.lines()).containsExactly(line(1, "/approve"));
  }

  private static Words.Line line(int number, String text) {
    return new Words.Line(number, text);
  }
}
