package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.quorate.github.FakeGitHub.INSTALLATION;
import static dev.quorate.github.FakeGitHub.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.OpenPull;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What there is to look at, page by page.
class ListsTest {
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

  private static void page(String path, String next, String json) {
    var answer = okJson(json);
    if (!next.isEmpty()) {
      answer.withHeader("Link", "<" + github.server.url(next) + ">; rel=\"next\"");
    }
    github.server.stubFor(get(urlEqualTo(path)).willReturn(answer));
  }

  @Test
  void installationsLessTheSuspended() {
    page("/app", "", "{\"id\":42,\"slug\":\"quorate\"}");
    String first = "/app/installations?per_page=100";
    String second = "/app/installations?per_page=100&page=2";
    page(
        first,
        second,
        """
        [{"id":9,"suspended_at":null,"account":{"login":"finops"}},
         {"id":8,"suspended_at":"2026-01-01T00:00:00Z"}]\
        """);
    page(second, "", "[{\"id\":7}]");
    assertThat(github.forge.listInstallations()).containsExactly(7L, 9L);
    github.forge.listInstallations();
    assertThat(github.asked())
        .containsExactly(
            "GET /app", "GET " + first, "GET " + second, "GET " + first, "GET " + second);
    assertThat(github.requests().getLast().getHeader("Authorization")).startsWith("Bearer ey");
  }

  @Test
  void repositoriesLessTheArchived() {
    String first = "/installation/repositories?per_page=100";
    String second = "/installation/repositories?per_page=100&page=2";
    page(
        first,
        second,
        """
        {"total_count":3,"repositories":[
          {"id":501,"name":"spec","full_name":"finops/spec","owner":{"login":"finops"},
           "archived":false},
          {"id":502,"name":"old","full_name":"finops/old","owner":{"login":"finops"},
           "archived":true}]}\
        """);
    page(
        second,
        "",
        """
        {"total_count":3,"repositories":[
          {"id":503,"name":"new","full_name":"finops/new","owner":{"login":"finops"},
           "archived":false}]}\
        """);
    assertThat(github.forge.listRepositories(INSTALLATION))
        .containsExactly(SPEC, new RepositoryAddress(INSTALLATION, 503, "finops", "new"));
    assertThat(github.asked()).containsExactly("GET " + first, "GET " + second);
  }

  @Test
  void openPullRequests() {
    github.answer("OpenPulls", pulls(true, 7));
    github.answer("OpenPulls", "c1", pulls(false, 8));
    assertThat(github.forge.listOpenPulls(SPEC)).containsExactly(open(7), open(8));
    assertThat(github.asked()).hasSize(2);
  }

  private static OpenPull open(int number) {
    return new OpenPull(
        new PullAddress(SPEC, number),
        "PR_" + number,
        new Branch("main"),
        new HeadSha("abc"),
        Instant.parse("2026-01-06T12:00:00Z"));
  }

  private static String pulls(boolean more, int number) {
    return """
    {"data":{"repository":{"pullRequests":{
      "pageInfo":{"hasNextPage":%s,"endCursor":"c1"},
      "nodes":[{"id":"PR_%d","number":%d,"baseRefName":"main","headRefOid":"abc",
                "updatedAt":"2026-01-06T12:00:00Z"}]}}}}\
    """
        .formatted(more, number, number);
  }

  @Test
  void aRepositoryThatIsGoneHasNoPullRequests() {
    github.answer(
        "OpenPulls",
        """
        {"data":{"repository":null},
         "errors":[{"type":"NOT_FOUND","path":["repository"],"message":"no"}]}\
        """);
    assertThat(github.forge.listOpenPulls(SPEC)).isEmpty();
  }
}
