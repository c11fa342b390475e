package dev.quorate.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.history.Content;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which diffs are the same (R2.5).
class DiffContentTest {
  private static FileDiff text(String patch) {
    return new FileDiff("modified", "a", Optional.empty(), Optional.of(patch), Optional.of("b10b"));
  }

  private static FileDiff binary(String blob) {
    return new FileDiff("modified", "a", Optional.empty(), Optional.empty(), Optional.of(blob));
  }

  private static Content of(FileDiff... files) {
    return DiffContent.of(List.of(files));
  }

  @Test
  void aChangeThatStandsElsewhereIsTheSame() {
    assertThat(of(text("@@ -1,2 +1,3 @@ void a() {\n x\n+y\n@@ -9 +9 @@\n-z")))
        .isEqualTo(of(text("@@ -11,2 +21,3 @@ void b() {\n x\n+y\n@@ -99 +99 @@\n-z")));
  }

  @Test
  void theBlobOfATextIsNoMatter() {
    FileDiff rebased =
        new FileDiff("modified", "a", Optional.empty(), Optional.of("+y"), Optional.of("c0de"));
    assertThat(of(rebased)).isEqualTo(of(text("+y")));
  }

  @Test
  void blanksCount() {
    assertThat(of(text("@@ -1 +1 @@\n+y"))).isNotEqualTo(of(text("@@ -1 +1 @@\n+ y")));
    assertThat(of(text("+y"))).isNotEqualTo(of(text("+y\n")));
  }

  @Test
  void whereOneHunkEndsCounts() {
    assertThat(of(text("@@ -1 +1 @@\n+a\n+b")))
        .isNotEqualTo(of(text("@@ -1 +1 @@\n+a\n@@ -5 +5 @@\n+b")));
  }

  @Test
  void aLineThatLooksLikeAHeaderCounts() {
    assertThat(of(text("+@@ one @@"))).isNotEqualTo(of(text("+@@ two @@")));
    assertThat(of(text("+a\r@@ one"))).isNotEqualTo(of(text("+a\r@@ two")));
    assertThat(of(text("+a\u2028@@ one"))).isNotEqualTo(of(text("+a\u2028@@ two")));
  }

  @Test
  void whatHasNoPatchGoesByItsBlob() {
    assertThat(of(binary("b1"))).isEqualTo(of(binary("b1"))).isNotEqualTo(of(binary("b2")));
    assertThat(of(binary("b1"))).isNotEqualTo(of(text("b1")));
  }

  @Test
  void pathAndStatusCount() {
    FileDiff file = text("+y");
    assertThat(of(new FileDiff("added", "a", file.from(), file.patch(), file.blob())))
        .isNotEqualTo(of(file));
    assertThat(of(new FileDiff("modified", "b", file.from(), file.patch(), file.blob())))
        .isNotEqualTo(of(file));
    assertThat(of(new FileDiff("modified", "a", Optional.of("o"), file.patch(), file.blob())))
        .isNotEqualTo(of(file));
  }

  @Test
  void aChangeMovedToAnotherFileCounts() {
    FileDiff a = new FileDiff("added", "a", Optional.empty(), Optional.of("+x"), Optional.empty());
    FileDiff b = new FileDiff("added", "b", Optional.empty(), Optional.of(""), Optional.empty());
    FileDiff c = new FileDiff("added", "a", Optional.empty(), Optional.of(""), Optional.empty());
    FileDiff d = new FileDiff("added", "b", Optional.empty(), Optional.of("+x"), Optional.empty());
    assertThat(of(a, b)).isNotEqualTo(of(c, d)).isNotEqualTo(of(a));
  }
}
