package dev.quorate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.merge.Verdict;
import dev.quorate.policy.TrackName;
import dev.quorate.proceedings.Answer;
import dev.quorate.proceedings.Proceedings;
import dev.quorate.proceedings.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Nothing that users wrote comes to life in what the bot says.
class HostileTest {
  private static final String OURS = "https://github.com/finops/focus/";

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "@alice",
            "@org/team",
            "<b>",
            "</td>",
            "<!--",
            "-->",
            "[a](https://evil.example)",
            "https://evil.example/",
            "www.evil.example",
            "![i](x)",
            "#12",
            "GH-1",
            "a/b#3",
            "deadbeef",
            "`",
            "``",
            "```",
            "**",
            "__",
            "~~",
            "|",
            "\\",
            "\n",
            "\n\n",
            "\r",
            "\t",
            "    ",
            "# ",
            "- ",
            "1. ",
            "> ",
            "---",
            "===",
            ":tada:",
            "$x$",
            "&lt;",
            "&#64;alice",
            "\u202E",
            "\u200B",
            "\u0000",
            "\u2028",
            "\uD83D",
            "\uFEFF",
            "\\@alice",
            "word",
            "·",
            "a:",
            "14:00",
            "mailto:a@b.example",
            "[x]: https://evil.example",
            "<https://evil.example>",
            "(",
            ")",
            "]",
            "[",
            "!",
            "é",
            "\u0301",
            "العربية",
            "🎉",
            "日本");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(3), Arbitraries.of(" "))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2000)
  void proseAndNamesAreDead(@ForAll("hostile") String text) {
    for (String markdown :
        List.of(
            "So: " + Markdown.prose(text) + " and " + Markdown.name(text),
            "- " + Markdown.name(text) + ": " + Markdown.prose(text),
            Markdown.ours("Our `/word` and " + text),
            Markdown.ours(text),
            "| a | b |\n|---|---|\n| "
                + Markdown.name(text)
                + " | "
                + Markdown.prose(text)
                + " |")) {
      assertThat(Rendered.live(markdown, OURS)).as(markdown).isEmpty();
    }
  }

  @Property(tries = 300)
  void wholeTextsAreDead(@ForAll("hostile") String one, @ForAll("hostile") String other) {
    String name = one.isBlank() ? "x" : one;
    Story story =
        Story.of("alice", name)
            .committee(one)
            .board(other)
            .claCheck(one, "x" + other.strip())
            .files(one)
            .at("1h")
            .by("alice")
            .comment("/object " + one + "\n" + other, Optional.of("javascript:" + other))
            .comment("/hold " + other)
            .comment("/notified x" + one, Optional.of("data:" + one))
            .at("2h")
            .by(name)
            .comment("/approve");
    Verdict verdict = story.judge("3h");
    CheckRunText check =
        CheckRunText.of(verdict, GoldenTest.PROVENANCE, GoldenTest.LINKS).orElseThrow();
    assertThat(check.title().lines()).hasSize(1);
    assertThat(Rendered.live(check.summary(), OURS)).isEmpty();
    assertThat(Rendered.live(StatusComment.of(verdict, GoldenTest.LINKS).orElseThrow(), OURS))
        .isEmpty();
    Verdict error = Story.of("alice").configProblems(one, other).judge("1h");
    CheckRunText group =
        GroupText.of(
            List.of(
                new GroupMember(7, OURS + "pull/7", Optional.of(verdict)),
                new GroupMember(8, "javascript:" + one, Optional.of(error))),
            GoldenTest.PROVENANCE,
            GoldenTest.LINKS);
    assertThat(group.title().lines()).hasSize(1);
    assertThat(Rendered.live(group.summary(), OURS)).isEmpty();
    assertThat(Rendered.live(StatusComment.of(error, GoldenTest.LINKS).orElseThrow(), OURS))
        .isEmpty();
  }

  @Property(tries = 300)
  void repliesMentionOnlyTheirReader(@ForAll("hostile") String text) {
    Proceedings proceedings = Story.ordinary().read("1h");
    Answer unknown =
        new Answer(
            new dev.quorate.history.RemarkId("comment:1"),
            Story.instant("1h"),
            Story.person("alice"),
            "/track " + text,
            new Answer.Refused(new Refusal.UnknownTrack(text, List.of(TrackName.STANDARD))));
    Answer misused =
        new Answer(
            unknown.remark(),
            unknown.at(),
            unknown.by(),
            "/track " + text,
            new Answer.Refused(new Refusal.Misused("not `" + text + "` here " + text)));
    String reply =
        ReplyText.of(
                List.of(unknown, misused),
                new Verdict.NoVerdict(),
                proceedings.people(),
                new Marker("reply:1"))
            .orElseThrow();
    assertThat(Rendered.live(reply.replaceFirst("@alice", "alice"), OURS)).isEmpty();
  }

  @Example
  void whatIsTooLongIsCutAtALineWithALinkToTheRest() {
    Story story = Story.of("alice").at("1h").by("alice");
    for (int i = 0; i < 1500; i++) {
      story.comment("/object " + "🎉".repeat(40 + i % 7) + i);
    }
    Verdict verdict = story.judge("2h");
    CheckRunText check =
        CheckRunText.of(verdict, GoldenTest.PROVENANCE, GoldenTest.LINKS).orElseThrow();
    String status = StatusComment.of(verdict, GoldenTest.LINKS).orElseThrow();
    for (String text : List.of(check.summary(), status)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThat(bytes.length).isBetween(65_000, 65_535);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text);
      assertThat(text).endsWith("issuecomment-1000>).*\n").doesNotContain("\uFFFD");
      assertThat(Rendered.live(text, OURS)).isEmpty();
    }
  }

  @Example
  void aTextThatJustFitsIsNotCut() {
    String line = "x".repeat(99) + "\n";
    String fits = line.repeat(655) + "x".repeat(35);
    assertThat(Cut.toFit(fits, "rest")).isEqualTo(fits).hasSize(65_535);
    assertThat(Cut.toFit(fits + "x", "rest")).isEqualTo(line.repeat(655) + "\nrest\n");
    assertThat(Cut.toFit("é".repeat(40_000), "rest")).isEqualTo("\nrest\n");
  }

  @Example
  void onlyAddressesOfTheWebAreLinked() {
    assertThat(Markdown.link("it", Optional.of("javascript:alert(1)"))).isEmpty();
    assertThat(Markdown.link("it", Optional.of("https://a.example/>) <b>"))).isEmpty();
    assertThat(Markdown.link("it", Optional.of("https://u:p@a.example/"))).isEmpty();
    assertThat(Markdown.link("it", Optional.of("https://a.example/b?c=d&e#f")))
        .hasValue("[it](<https://a.example/b?c=d&amp;e#f>)");
  }

  @Example
  void longTextsAreCutBetweenCharacters() {
    assertThat(Markdown.prose("🎉".repeat(500)))
        .satisfies(text -> assertThat(text.codePointCount(0, text.length())).isEqualTo(300))
        .endsWith("🎉…");
  }
}
