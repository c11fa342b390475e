package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.quorate.github.FakeGitHub.HEAD;
import static dev.quorate.github.FakeGitHub.PULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quorate.forge.Diff;
import dev.quorate.forge.ForgeException;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.HeadSha;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a pull request changes, by REST.
class DiffsTest {
  private static final String FILES = "/repos/finops/spec/pulls/7/files";

  private static FakeGitHub github;

  @BeforeAll
  static void open() {
    github = new FakeGitHub();
  }

  @AfterAll
  static void close() {
    github.close();
  }

  @BeforeEach
  void reset() {
    github.reset();
  }

  private static Diff diff(String... files) {
    github.server.stubFor(
        get(urlEqualTo(FILES + "?per_page=100"))
            .willReturn(okJson("[" + String.join(",", files) + "]")));
    return github.forge.diff(PULL, new HeadSha(HEAD));
  }

  private static String file(String status, String path, String more) {
    return file(status, path, HEAD, more);
  }

  private static String file(String status, String path, String ref, String more) {
    return """
    {"sha":"b10b","filename":"%s","status":"%s","additions":1,"deletions":0,"changes":1,
     "contents_url":"https://api.github.com/repos/finops/spec/contents/%s?ref=%s"%s}\
    """
        .formatted(path, status, path, ref, more);
  }

  @Test
  void listsFilesInOneRequest() {
    Diff diff =
        diff(
            file("modified", "a.md", ",\"patch\":\"@@ -1 +1 @@\\n-x\\n+y\""),
            file("renamed", "new.md", ",\"previous_filename\":\"old.md\""),
            file("copied", "copy.md", ",\"previous_filename\":\"a.md\""),
            file("removed", "gone.md", "2222222222222222222222222222222222222222", ""));
    assertThat(diff.files())
        .containsExactly(
            ChangedFile.at("a.md"),
            new ChangedFile("new.md", Optional.of("old.md")),
            ChangedFile.at("copy.md"),
            ChangedFile.at("gone.md"));
    assertThat(github.asked()).containsExactly("GET " + FILES + "?per_page=100");
  }

  @Test
  void isEmptyWhereNothingChanges() {
    assertThat(diff().files()).isEmpty();
  }

  @Test
  void followsThePagesToTheEnd() {
    String next = FILES + "?per_page=100&page=2";
    github.server.stubFor(
        get(urlEqualTo(FILES + "?per_page=100"))
            .willReturn(
                okJson("[" + file("added", "a", "") + "]")
                    .withHeader("Link", "<" + github.server.url(next) + ">; rel=\"next\"")));
    github.server.stubFor(
        get(urlEqualTo(next)).willReturn(okJson("[" + file("added", "b", "") + "]")));
    assertThat(github.forge.diff(PULL, new HeadSha(HEAD)).files())
        .containsExactly(ChangedFile.at("a"), ChangedFile.at("b"));
    assertThat(github.asked()).hasSize(2);
  }

  @Test
  void isUnusableWhenTheHeadHasMoved() {
    String other = "2222222222222222222222222222222222222222";
    assertThatThrownBy(() -> diff(file("added", "a", other, "")))
        .isInstanceOf(ForgeException.class)
        .hasMessage("the head of finops/spec#7 has moved from " + HEAD);
  }

  @Test
  void ofTheSameFilesInAnotherOrderIsTheSame() {
    String one = file("added", "a", "");
    String other = file("added", "b", "");
    assertThat(diff(one, other).content()).isEqualTo(diff(other, one).content());
  }
}
