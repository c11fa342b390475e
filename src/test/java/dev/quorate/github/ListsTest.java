package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.quorate.github.FakeGitHub.INSTALLATION;
import static dev.quorate.github.FakeGitHub.SPEC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quorate.forge.ForgeException;
import dev.quorate.forge.MergeQueue;
import dev.quorate.forge.OpenPull;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  @Test
  void theMergeQueueOfABranch() {
    github.answer("MergeQueue", queue(true, entry(2, 8, "null")));
    github.answer(
        "MergeQueue",
        "c1",
        queue(
            false,
            entry(
                1,
                7,
                """
                {"oid":"abc","checkSuites":{"nodes":[{"checkRuns":{"nodes":[%s,%s,%s]}}]}}\
                """
                    .formatted(run(5, 42), run(6, 42), run(9, 43)))));
    assertThat(github.forge.mergeQueue(SPEC, new Branch("release/1.x")))
        .isEqualTo(
            new Reading.Found<>(
                new MergeQueue(
                    new RepositoryAddress(INSTALLATION, 501, "finops", "standard"),
                    "def",
                    List.of(
                        new MergeQueue.Entry(
                            7,
                            new HeadSha("fed"),
                            "https://github.com/finops/spec/pull/7",
                            Optional.of(new HeadSha("abc")),
                            List.of(
                                new OwnCheckRun(
                                    6,
                                    "governance",
                                    "print",
                                    false,
                                    Instant.parse("2026-01-06T12:00:00Z")))),
                        new MergeQueue.Entry(
                            8,
                            new HeadSha("fed"),
                            "https://github.com/finops/spec/pull/8",
                            Optional.empty(),
                            List.of())))));
    assertThat(github.body().at("/variables/branch").asText()).isEqualTo("release/1.x");
    assertThat(github.body().at("/variables/app").asLong()).isEqualTo(FakeGitHub.APP);
  }

  private static String queue(boolean more, String entry) {
    return """
    {"data":{"repository":{
      "databaseId":501,"name":"standard","owner":{"login":"finops"},
      "defaultBranchRef":{"target":{"oid":"def"}},
      "mergeQueue":{"entries":{
        "pageInfo":{"hasNextPage":%s,"endCursor":"c1"},"nodes":[%s]}}}}}\
    """
        .formatted(more, entry);
  }

  private static String entry(int position, int number, String head) {
    return """
    {"position":%d,"headCommit":%s,"pullRequest":{
      "number":%d,"headRefOid":"fed","url":"https://github.com/finops/spec/pull/%d"}}\
    """
        .formatted(position, head, number, number);
  }

  private static String run(long id, long app) {
    return """
    {"__typename":"CheckRun","databaseId":%d,"name":"governance","status":"IN_PROGRESS",
     "externalId":"print","startedAt":"2026-01-06T12:00:00Z",
     "checkSuite":{"createdAt":"2026-01-06T12:00:00Z","app":{"databaseId":%d,"slug":"s%d"}}}\
    """
        .formatted(id, app, app);
  }

  @Test
  void aBranchWithoutAMergeQueueHasNone() {
    github.answer(
        "MergeQueue",
        """
        {"data":{"repository":{"databaseId":501,"mergeQueue":null}}}\
        """);
    assertThat(github.forge.mergeQueue(SPEC, new Branch("main")))
        .isEqualTo(new Reading.Missing<MergeQueue>());
  }

  @Test
  void aMergeQueueThatMayNotBeSeenSaysWhatIsNeeded() {
    github.answer(
        "MergeQueue",
        """
        {"data":{"repository":{"databaseId":501,"mergeQueue":null}},
         "errors":[{"type":"FORBIDDEN","path":["repository","mergeQueue"],
                    "message":"Resource not accessible by integration"}]}\
        """);
    assertThat(github.forge.mergeQueue(SPEC, new Branch("main")))
        .isInstanceOfSatisfying(
            Reading.Unusable.class,
            unusable -> assertThat(unusable.why()).contains("“Merge queues: read”"));
  }

  @Test
  void aMergeQueueWithAnythingMissingIsNotUsed() {
    github.answer(
        "MergeQueue", queue(false, "{\"position\":1,\"headCommit\":null,\"pullRequest\":null}"));
    assertThatThrownBy(() -> github.forge.mergeQueue(SPEC, new Branch("main")))
        .isInstanceOf(ForgeException.class);
  }
}
