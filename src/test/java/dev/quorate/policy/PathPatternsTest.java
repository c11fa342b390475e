package dev.quorate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// R5.2. The tables are what `git check-ignore` says, which an independent implementation was
/// compared with on a million random patterns and paths.
class PathPatternsTest {

  @ParameterizedTest(name = "{0} matches {1}: {2}")
  @CsvSource(
      quoteCharacter = '~',
      value = {
        // at any depth, and all in a folder
        "TSC.md, TSC.md, true",
        "TSC.md, docs/TSC.md, true",
        "TSC.md, tsc.md, false",
        "TSC.md, TSC.md/a, true",
        "TSC.md, TSC.mdx, false",
        "governance, governance/a/b.md, true",
        "governance, x/governance/b.md, true",
        // folders only
        "docs/, docs, false",
        "docs/, docs/a, true",
        "docs/, x/docs/a, true",
        "docs/, x/docs, false",
        "a/b/, a/b, false",
        "a/b/, a/b/c, true",
        "docs//, docs/a, false",
        // from the root
        "/TSC.md, TSC.md, true",
        "/TSC.md, docs/TSC.md, false",
        "a/b, a/b, true",
        "a/b, a/b/c/d, true",
        "a/b, x/a/b, false",
        "a/b, a/bc, false",
        // stars
        "*.md, a.md, true",
        "*.md, x/y/a.md, true",
        "*.md, x.md/y, true",
        "*.md, .md, true",
        "docs/*.md, docs/a.md, true",
        "docs/*.md, docs/x/a.md, false",
        "docs/*, docs/x/a.md, true",
        "*/a, x/a, true",
        "*/a, a, false",
        "*/a, x/y/a, false",
        "a*c, abbc, true",
        "a*c, ab/c, false",
        "*, anything/at/all, true",
        // question marks
        "a?c, abc, true",
        "a?c, ac, false",
        "a/?, a/b, true",
        "a?b, a/b, false",
        "a?b, a😀b, true",
        "a?b, aéb, true",
        // double stars
        "**/foo, foo, true",
        "**/foo, a/b/foo, true",
        "**/foo, a/xfoo, false",
        "**/foo/bar, x/foo/bar, true",
        "governance/**, governance/a/b, true",
        "governance/**, governance, false",
        "governance/**, x/governance/a, false",
        "a/**/b, a/b, true",
        "a/**/b, a/x/y/b, true",
        "a/**/b, ab, false",
        "a/**/b, a/xb, false",
        "**, a/b, true",
        "**/, a/b, true",
        "**/, a, false",
        "a**b, axxb, true",
        "a**b, a/b, false",
        "x/a**, x/ab/c, true",
        "x/*a**b, x/qa/b, false",
        "x/a**/b, x/a1/2/b, true",
        "***/a, x/y/a, true",
        // brackets
        "[ab].md, a.md, true",
        "[ab].md, c.md, false",
        "[a-c], b, true",
        "[!a-c], b, false",
        "[^a-c], d, true",
        "[]a], ], true",
        "[!]], ], false",
        "[!]], a, true",
        "[a-], -, true",
        "[--0], ., true",
        "[\\]], ], true",
        "[[], [, true",
        "[[:alpha:]], a, true",
        "[[:alpha:]], 1, false",
        "[[:digit:]_], _, true",
        "[![:space:]], x, true",
        "[[:upper:][:digit:]], b, false",
        "[[:punct:]], !, true",
        "[[:nonsense:]], a, false",
        "[[:x], x, true",
        "[a, [a, false",
        "x[/]y, x/y, false",
        "x/[!a]y, x//y, false",
        "[é-ü], ö, true",
        // escapes
        "\\*, *, true",
        "\\*, a, false",
        "\\!a, !a, true",
        "\\#a, #a, true",
        "a\\, a, false",
        "a\\, a\\, false",
        "a\\\\, a\\, true",
        "\\a, a, true",
        // comments and space
        "#a, #a, false",
        "~a ~, a, true",
        "~a\\ ~, ~a ~, true",
        "~a\\ ~, a, false",
        "~ a~, ~ a~, true",
        "~ a~, a, false",
        "~~, a, false",
        "~   ~, ~   ~, false",
        "/, a, false",
        "!, a, false",
      })
  void matchesAsGitDoes(String pattern, String path, boolean matches) {
    assertThat(new PathPatterns(List.of(pattern)).match(path)).isEqualTo(matches);
  }

  @Test
  void theLastPatternThatMatchesDecides() {
    PathPatterns paths = new PathPatterns(List.of("docs", "!docs/*.txt", "docs/b.txt"));

    assertThat(paths.match("docs/a.md")).isTrue();
    assertThat(paths.match("docs/a.txt")).isFalse();
    assertThat(paths.match("docs/b.txt")).isTrue();
    assertThat(paths.match("a.txt")).isFalse();
  }

  @Test
  void aFileBelowAMatchedFolderCanBeTakenBackUnlikeInGit() {
    assertThat(new PathPatterns(List.of("docs/", "!docs/api/open.md")).match("docs/api/open.md"))
        .isFalse();
  }

  @Test
  void aFolderTakenBackTakesAllInItBack() {
    PathPatterns paths = new PathPatterns(List.of("*.md", "!drafts/"));

    assertThat(paths.match("a.md")).isTrue();
    assertThat(paths.match("x/drafts/y/a.md")).isFalse();
  }

  @Test
  void withoutPatternsNothingMatches() {
    assertThat(new PathPatterns(List.of()).match("a")).isFalse();
  }

  @Test
  void theSamePatternsAreEqual() {
    assertThat(new PathPatterns(List.of("a", "b")))
        .isEqualTo(new PathPatterns(List.of("a", "b")))
        .hasSameHashCodeAs(new PathPatterns(List.of("a", "b")))
        .isNotEqualTo(new PathPatterns(List.of("b", "a")));
  }

  @Test
  void noPatternIsSlow() {
    List<String> patterns =
        List.of(
            "*a".repeat(1000) + "b",
            "**/".repeat(1000) + "b",
            "x/" + "**/*a".repeat(700) + "b",
            "[!b]*".repeat(700) + "b");
    String path = "a/" + "a".repeat(2000) + "/" + "a/".repeat(1000) + "a";

    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(new PathPatterns(patterns).match(path)).isFalse());
  }

  @Property
  void anyTextIsAPattern(@ForAll List<String> patterns, @ForAll String path) {
    PathPatterns paths = new PathPatterns(patterns);

    assertThat(paths.match(path)).isEqualTo(new PathPatterns(patterns).match(path));
  }
}
