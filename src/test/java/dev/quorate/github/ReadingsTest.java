package dev.quorate.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.quorate.github.FakeGitHub.INSTALLATION;
import static dev.quorate.github.FakeGitHub.SPEC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.TeamRef;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files, teams and people: found, missing, or there and not to be used.
class ReadingsTest {
  private static final TeamRef TEAM = new TeamRef("finops", "tsc");
  private static final Account ALICE =
      new Account(new UserId(1), new Login("alice"), Account.Kind.PERSON);
  private static final String FORBIDDEN =
      """
      {"data":{"repository":null,"organization":null},
       "errors":[{"type":"FORBIDDEN","path":["repository","object"],
                  "message":"Resource not accessible by integration"}]}\
      """;

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

  private static Reading<String> file(String answer) {
    github.answer("File", answer);
    return github.forge.file(SPEC, Optional.of("c0ffee"), "a.md");
  }

  private static String object(String object) {
    return "{\"data\":{\"repository\":{\"object\":" + object + "}}}";
  }

  private static String blob(boolean binary, boolean truncated, String text) {
    return object(
        "{\"__typename\":\"Blob\",\"isBinary\":%s,\"isTruncated\":%s,\"text\":%s}"
            .formatted(binary, truncated, text));
  }

  @Test
  void aFileAtACommit() {
    assertThat(file(blob(false, false, "\"a: é\\n\""))).isEqualTo(new Reading.Found<>("a: é\n"));
    assertThat(github.body().at("/variables/expression").asText()).isEqualTo("c0ffee:a.md");
    assertThat(github.asked()).hasSize(1);
  }

  @Test
  void anEmptyFileIsOne() {
    assertThat(file(blob(false, false, "\"\""))).isEqualTo(new Reading.Found<>(""));
  }

  @Test
  void aFileOfTheDefaultBranch() {
    github.answer("File", blob(false, false, "\"x\""));
    github.forge.file(SPEC, Optional.empty(), ".github/quorate.yml");
    assertThat(github.body().at("/variables/expression").asText())
        .isEqualTo("HEAD:.github/quorate.yml");
  }

  @Test
  void aFileThatIsNotThere() {
    assertThat(file(object("null"))).isEqualTo(new Reading.Missing<>());
  }

  @Test
  void aFileThatIsNoText() {
    assertThat(file(blob(true, false, "null"))).isEqualTo(unusable("`c0ffee:a.md` is no text"));
    assertThat(file(blob(false, true, "\"half\"")))
        .isEqualTo(unusable("`c0ffee:a.md` is too large"));
    assertThat(file(object("{\"__typename\":\"Tree\"}")))
        .isEqualTo(unusable("`c0ffee:a.md` is not a file"));
  }

  private static Reading<String> unusable(String why) {
    return new Reading.Unusable<>(why);
  }

  @Test
  void aFileWithoutPermission() {
    assertThat(file(FORBIDDEN))
        .isEqualTo(
            unusable(
                "this App may not read finops/spec; its installation needs the permission"
                    + " “Contents: read”"));
  }

  @Test
  void aFileThatGitHubCouldNotReadNowIsNotMissing() {
    assertThatThrownBy(
            () ->
                file(
                    """
                    {"data":{"repository":{"object":null}},
                     "errors":[{"message":"Something went wrong"}]}\
                    """))
        .isInstanceOf(ForgeException.class);
  }

  @Test
  void aFileElsewhere() {
    github.answer("File", blob(false, false, "\"x\""));
    assertThat(github.forge.fileElsewhere(INSTALLATION, "other/repo", "T.md"))
        .isEqualTo(new Reading.Found<>("x"));
    assertThat(github.body().get("variables").toString())
        .contains("\"owner\":\"other\"", "\"name\":\"repo\"", "\"expression\":\"HEAD:T.md\"");
  }

  @Test
  void aRepositoryOutOfReachIsNamedWithTheWayIn() {
    github.answer("File", noRepository());
    assertThat(github.forge.fileElsewhere(INSTALLATION, "other/repo", "T.md"))
        .isEqualTo(
            unusable(
                "the repository other/repo does not exist or is not open to this App; install the"
                    + " App on it too, or make it public"));
  }

  @Test
  void anOrganisationNeedNotHaveARepositoryForItsDefaults() {
    github.answer("File", noRepository());
    assertThat(github.forge.fileElsewhere(INSTALLATION, "finops/.github", "x"))
        .isEqualTo(new Reading.Missing<>());
  }

  private static String noRepository() {
    return """
    {"data":{"repository":null},
     "errors":[{"type":"NOT_FOUND","path":["repository"],"message":"no"}]}\
    """;
  }

  @ParameterizedTest
  @ValueSource(strings = {"repo", "a/b/c", "/b", "a/"})
  void noRepositorysName(String name) {
    assertThat(github.forge.fileElsewhere(INSTALLATION, name, "x"))
        .isEqualTo(unusable("`" + name + "` is not a repository's OWNER/NAME"));
    assertThat(github.asked()).isEmpty();
  }

  @Test
  void aTeamToItsEnd() {
    github.answer("Team", team(true, "alice", 1));
    github.answer("Team", "c1", team(false, "bob", 2));
    assertThat(github.forge.team(INSTALLATION, TEAM))
        .isEqualTo(
            new Reading.Found<>(
                List.of(ALICE, new Account(new UserId(2), new Login("bob"), Account.Kind.PERSON))));
    assertThat(github.asked()).hasSize(2);
  }

  private static String team(boolean more, String login, int id) {
    return """
    {"data":{"organization":{"team":{"members":{
      "pageInfo":{"hasNextPage":%s,"endCursor":"c1"},
      "nodes":[{"__typename":"User","login":"%s","databaseId":%d}]}}}}}\
    """
        .formatted(more, login, id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":{\"organization\":{\"team\":null}}}",
        """
        {"data":{"organization":null},
         "errors":[{"type":"NOT_FOUND","path":["organization"],"message":"no"}]}\
        """
      })
  void aTeamThatIsNotThere(String answer) {
    github.answer("Team", answer);
    assertThat(github.forge.team(INSTALLATION, TEAM)).isEqualTo(new Reading.Missing<>());
  }

  @Test
  void aTeamWithoutPermission() {
    github.answer("Team", FORBIDDEN);
    assertThat(github.forge.team(INSTALLATION, TEAM))
        .isEqualTo(
            new Reading.Unusable<>(
                "this App may not read the team finops/tsc; its installation needs the permission"
                    + " “Members: read” in finops"));
  }

  @ParameterizedTest
  @CsvSource({"alice, User, PERSON", "renovate[bot], Bot, BOT", "finops, Organization, BOT"})
  void anAccount(String login, String type, Account.Kind kind) {
    String path = "/users/" + login.replace("[", "%5B").replace("]", "%5D");
    user(path, login, 1, type);
    assertThat(github.forge.account(INSTALLATION, new Login(login)))
        .isEqualTo(new Reading.Found<>(new Account(new UserId(1), new Login(login), kind)));
    assertThat(github.asked()).containsExactly("GET " + path);
  }

  @Test
  void anAccountThatIsNotThere() {
    assertThat(github.forge.account(INSTALLATION, new Login("nobody")))
        .isEqualTo(new Reading.Missing<>());
  }

  private static void user(String path, String login, long id, String type) {
    github.server.stubFor(
        get(urlEqualTo(path))
            .willReturn(
                okJson("{\"login\":\"%s\",\"id\":%d,\"type\":\"%s\"}".formatted(login, id, type))));
  }

  private static void permission(String login, long id, String permission, String role) {
    github.server.stubFor(
        get(urlEqualTo("/repos/finops/spec/collaborators/" + login + "/permission"))
            .willReturn(
                okJson(
                    "{\"permission\":\"%s\",\"role_name\":\"%s\",\"user\":{\"login\":\"%s\",\"id\":%d}}"
                        .formatted(permission, role, login, id))));
  }

  @ParameterizedTest
  @CsvSource({
    "admin, admin, true",
    "write, write, true",
    "write, maintain, true",
    "write, releaser, true",
    "read, triage, false",
    "read, read, false",
    "none, none, false"
  })
  void whoMayWrite(String permission, String role, boolean may) {
    permission("alice", 1, permission, role);
    assertThat(github.forge.mayWrite(SPEC, ALICE)).isEqualTo(may);
    assertThat(github.asked()).hasSize(1);
  }

  @Test
  void whoeverTookAnOldLoginHasNotItsRights() {
    permission("alice", 99, "admin", "admin");
    user("/user/1", "alice2", 1, "User");
    permission("alice2", 1, "read", "read");
    assertThat(github.forge.mayWrite(SPEC, ALICE)).isFalse();
  }

  @Test
  void whoeverWasRenamedKeepsTheirRights() {
    user("/user/1", "alice2", 1, "User");
    permission("alice2", 1, "write", "write");
    assertThat(github.forge.mayWrite(SPEC, ALICE)).isTrue();
  }

  @Test
  void whoeverIsGoneMayNothing() {
    assertThat(github.forge.mayWrite(SPEC, ALICE)).isFalse();
  }

  @Test
  void botsAndGhostsAreNotAskedFor() {
    assertThat(github.forge.mayWrite(SPEC, Account.GHOST)).isFalse();
    assertThat(github.asked()).isEmpty();
  }
}
