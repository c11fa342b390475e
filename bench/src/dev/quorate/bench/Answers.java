package dev.quorate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CheckRunPost.Result;
import dev.quorate.history.HeadSha;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What [QuickGitHub] answers in GraphQL. Its pull request is an ordinary one: one commit, ten
/// comments, two reviews, three reports, an approval by the first review.
final class Answers {
  /// An empty list.
  static final String NOTHING = list("");

  private static final String CONFIG =
      """
      committee: {members: {users: [alice, bob, carol]}}\\ncla: off\\nboard: off\\n\
      tracks: {governance: {paths: [TSC.md]}, errata: {paths: [\\"meetings/**\\"]}}\\n\
      """;

  private static final String CREATED = "2026-01-05T12:00:00Z";
  private static final int COMMENTS = 10;

  private static final String REPORTS =
      IntStream.rangeClosed(1, 3)
          .mapToObj(
              number ->
                  """
                  {"__typename":"StatusContext","id":"SC_%1$d","context":"ci/%1$d",\
                  "state":"SUCCESS","createdAt":"%2$s","creator":%3$s}\
                  """
                      .formatted(number, CREATED, who("ci", "Bot")))
          .collect(Collectors.joining(","));

  private Answers() {}

  /// All that a look asks of a pull request.
  ///
  /// @param status the text of the bot's status comment, as JSON
  /// @param run the check run that it posted last
  static String pull(
      int number,
      Optional<String> status,
      Optional<JsonNode> run,
      int approvals,
      boolean withStatusComment) {
    String comments =
        IntStream.range(0, COMMENTS)
            .mapToObj(
                i -> comment(1_000_000 + i, "zoe", "User", "\"Word upon word of no weight.\""))
            .collect(Collectors.joining(","));
    return """
    {"repository":{"databaseId":%1$d,"name":"spec","owner":{"login":"finops"},\
    "defaultBranchRef":{"name":"main","target":{"oid":"%2$s"}},\
    "pullRequest":{"id":"PR_%3$d","number":%3$d,"title":"A change","url":"%4$s",\
    "state":"OPEN","isDraft":false,"createdAt":"%5$s","baseRefName":"main","changedFiles":1,\
    "headRefOid":"%6$s","updatedAt":"%5$s","author":%7$s,"comments":%8$s,"reviews":%9$s,\
    "reactions":%10$s,"timelineItems":%10$s,"commits":%11$s,\
    "lastCommit":{"nodes":[{"commit":{"oid":"%6$s",\
    "statusCheckRollup":{"contexts":%12$s}}}]}}}%13$s}\
    """
        .formatted(
            QuickGitHub.REPOSITORY_ID,
            QuickGitHub.sha(0),
            number,
            url(number),
            CREATED,
            QuickGitHub.sha(number),
            who("zoe", "User"),
            list(
                comments
                    + status.map(text -> "," + comment(number, "quorate", "Bot", text)).orElse("")),
            list(reviews(number, approvals)),
            NOTHING,
            list(commit(number)),
            list(REPORTS + run.map(posted -> "," + run(number, posted)).orElse("")),
            withStatusComment ? ",\"statusComment\":{\"reactions\":" + NOTHING + "}" : "");
  }

  /// Its fingerprint names the head, so that it is made for each pull request anew.
  private static String run(int number, JsonNode posted) {
    String status = posted.path("status").asText();
    CheckRunPost post =
        new CheckRunPost(
            posted.path("name").asText("governance"),
            new HeadSha(QuickGitHub.sha(number)),
            status.equals("completed") ? Result.SUCCESS : Result.IN_PROGRESS,
            posted.path("output").path("title").asText(),
            posted.path("output").path("summary").asText());
    return """
    {"__typename":"CheckRun","id":"CR_%1$d","databaseId":%1$d,"name":"governance",\
    "status":"%2$s","conclusion":%3$s,"externalId":"%4$s","startedAt":"%5$s",\
    "checkSuite":{"createdAt":"%5$s","app":{"databaseId":%6$d,"slug":"quorate"}}}\
    """
        .formatted(
            number,
            status.toUpperCase(Locale.ROOT),
            status.equals("completed") ? "\"SUCCESS\"" : "null",
            post.fingerprint(),
            posted.path("started_at").asText(),
            QuickGitHub.APP);
  }

  /// Two that only comment, and as many approvals as were given.
  private static String reviews(int number, int approvals) {
    String[] members = {"alice", "bob", "carol"};
    return IntStream.range(0, 2 + approvals)
        .mapToObj(
            i ->
                """
                {"id":"PRR_%1$d","fullDatabaseId":"%1$d","state":"%2$s","submittedAt":"%3$s",\
                "lastEditedAt":null,"body":"","url":"%4$s","author":%5$s,"editor":null,\
                "commit":{"oid":"%6$s"},"comments":%7$s}\
                """
                    .formatted(
                        2_000_000 + i,
                        i < 2 ? "COMMENTED" : "APPROVED",
                        CREATED,
                        url(number),
                        who(members[i % members.length], "User"),
                        QuickGitHub.sha(number),
                        NOTHING))
        .collect(Collectors.joining(","));
  }

  private static String commit(int number) {
    return """
    {"commit":{"id":"C_%1$d","committedViaWeb":false,"parents":{"totalCount":1},\
    "authors":%2$s,"committer":{"user":{"databaseId":26,"login":"zoe"}}}}\
    """
        .formatted(number, list("{\"user\":{\"databaseId\":26}}"));
  }

  /// @param text as JSON, in its quotation marks
  static String comment(int id, String login, String sort, String text) {
    return """
    {"id":"IC_%1$d","fullDatabaseId":"%1$d","createdAt":"%2$s","lastEditedAt":null,\
    "body":%3$s,"url":"%4$s#issuecomment-%1$d","author":%5$s,"editor":null}\
    """
        .formatted(id, CREATED, text, url(id), who(login, sort));
  }

  /// Accounts are numbered by the first letter of their login.
  private static String who(String login, String sort) {
    return "{\"__typename\":\"%s\",\"login\":\"%s\",\"databaseId\":%d}"
        .formatted(sort, login, login.charAt(0) - 96);
  }

  private static String url(int number) {
    return "https://github.com/" + QuickGitHub.REPOSITORY + "/pull/" + number;
  }

  private static String list(String nodes) {
    return """
    {"pageInfo":{"hasNextPage":false,"endCursor":null},"nodes":[%s]}\
    """
        .formatted(nodes);
  }

  /// A file of the repository: it has a config and nothing else.
  static String file(String expression) {
    return expression.endsWith(":.github/quorate.yml")
        ? """
        {"repository":{"object":{"__typename":"Blob","isBinary":false,"isTruncated":false,\
        "text":"%s"}}}\
        """
            .formatted(CONFIG)
        : "{\"repository\":{\"object\":null}}";
  }

  /// One pull request in the list of those that are open.
  static String openPull(int number) {
    return """
    {"id":"PR_%1$d","number":%1$d,"headRefOid":"%2$s","updatedAt":"%3$s"}\
    """
        .formatted(number, QuickGitHub.sha(number), CREATED);
  }

  /// One page of that list.
  static String openPulls(String nodes, boolean more, int last) {
    return """
    {"repository":{"pullRequests":{"pageInfo":{"hasNextPage":%s,"endCursor":"%d"},\
    "nodes":[%s]}}}\
    """
        .formatted(more, last, nodes);
  }
}
