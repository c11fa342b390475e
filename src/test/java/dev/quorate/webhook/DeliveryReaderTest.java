package dev.quorate.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.Sighting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.5Z");
  private static final long APP = 99;
  private static final String SHA = "a".repeat(40);
  private static final Job PULL = new Job.PullJob(5, 7, "octo/repo", 42);
  private static final Job COMMIT = new Job.CommitJob(5, 7, "octo/repo", SHA);
  private static final Job REPOSITORY = new Job.RepositoryJob(5, 7, "octo/repo");
  private static final Job INSTALLATION = new Job.InstallationJob(5);

  private static final String PLACE =
      "\"installation\":{\"id\":5},"
          + "\"repository\":{\"id\":7,\"full_name\":\"octo/repo\",\"default_branch\":\"main\"},"
          + "\"sender\":{\"id\":3,\"login\":\"ann\",\"type\":\"User\",\"site_admin\":false}";
  private static final String PULL_REQUEST =
      "\"pull_request\":{\"number\":42,\"head\":{\"sha\":\""
          + SHA
          + "\"},\"base\":{\"ref\":\"main\"},"
          + "\"created_at\":\"2026-11-20T10:00:00Z\",\"updated_at\":\"2026-11-21T09:59:59Z\"}";
  private static final String ISSUE = "\"issue\":{\"number\":42,\"pull_request\":{\"url\":\"x\"}}";
  private static final String COMMENT =
      "\"comment\":{\"id\":11,\"body\":\"/object now\",\"user\":{\"id\":4,\"login\":\"bob\","
          + "\"type\":\"User\"},\"created_at\":\"2026-11-20T11:00:00Z\"}";

  private final DeliveryReader reader = new DeliveryReader(APP);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opened",
        "edited",
        "closed",
        "reopened",
        "synchronize",
        "ready_for_review",
        "converted_to_draft"
      })
  void aPullRequestIsLookedAtAndItsHeadRemembered(String action) {
    Hint hint = hint("pull_request", "\"action\":\"" + action + "\"," + PULL_REQUEST);
    assertThat(hint.job()).isEqualTo(PULL);
    assertThat(hint.dueAt()).isEqualTo(NOW);
    assertThat(hint.sightings())
        .containsExactly(
            new Sighting(
                "pull_request",
                NOW,
                "{\"action\":\""
                    + action
                    + "\","
                    + "\"sender\":{\"id\":3,\"login\":\"ann\",\"type\":\"User\"},"
                    + "\"head_sha\":\""
                    + SHA
                    + "\",\"base_ref\":\"main\","
                    + "\"created_at\":\"2026-11-20T10:00:00Z\","
                    + "\"updated_at\":\"2026-11-21T09:59:59Z\"}"));
  }

  @Test
  void aReviewIsLookedAtAndRemembered() {
    Hint hint =
        hint(
            "pull_request_review",
            "\"action\":\"dismissed\",\"review\":{\"id\":21,\"commit_id\":\""
                + SHA
                + "\","
                + "\"user\":{\"id\":4,\"login\":\"bob\",\"type\":\"User\"}},"
                + PULL_REQUEST);
    assertThat(hint.job()).isEqualTo(PULL);
    assertThat(onlySighting(hint))
        .contains(
            "\"action\":\"dismissed\"",
            "\"review_id\":21",
            "\"head_sha\":\"" + SHA + "\"",
            "\"commit_id\":\"" + SHA + "\"",
            "\"author\":{\"id\":4,\"login\":\"bob\",\"type\":\"User\"}",
            "\"sender\":{\"id\":3,\"login\":\"ann\",\"type\":\"User\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"issue_comment|\"issue\"", "pull_request_review_comment|\"pull_request\""})
  void aCommentIsLookedAtAndRememberedWhenItIsTakenBack(String event, String where) {
    String pull = where.equals("\"issue\"") ? ISSUE : PULL_REQUEST;
    String rest = pull + "," + COMMENT;
    Hint created = hint(event, "\"action\":\"created\"," + rest);
    assertThat(created).isEqualTo(new Hint(PULL, NOW));

    Hint deleted = hint(event, "\"action\":\"deleted\"," + rest);
    assertThat(deleted.job()).isEqualTo(PULL);
    assertThat(onlySighting(deleted))
        .isEqualTo(
            "{\"action\":\"deleted\",\"sender\":{\"id\":3,\"login\":\"ann\",\"type\":\"User\"},"
                + "\"comment_id\":11,\"author\":{\"id\":4,\"login\":\"bob\",\"type\":\"User\"},"
                + "\"created_at\":\"2026-11-20T11:00:00Z\",\"body_before\":\"/object now\"}");

    Hint edited =
        hint(event, "\"action\":\"edited\",\"changes\":{\"body\":{\"from\":\"/approve\"}}," + rest);
    assertThat(onlySighting(edited)).contains("\"comment_id\":11", "\"body_before\":\"/approve\"");
  }

  @Test
  void aCommentOnAPlainIssueIsNothing() {
    assertIgnored("issue_comment", "\"action\":\"created\",\"issue\":{\"number\":42}," + COMMENT);
  }

  @Test
  void theBotsOwnCommentIsNothingUnlessSomebodyElseTouchesIt() {
    String bot = "{\"id\":8,\"login\":\"quorate[bot]\",\"type\":\"Bot\"}";
    String own =
        "\"action\":\"edited\","
            + ISSUE
            + ",\"comment\":{\"id\":11,\"user\":"
            + bot
            + ",\"performed_via_github_app\":{\"id\":99}}";
    assertThat(read("issue_comment", withSender(own, bot))).isEqualTo(new Reading.Ignored());
    assertThat(read("issue_comment", withSender(own, bot.replace("8", "9"))))
        .isInstanceOf(Reading.Hints.class);
    assertThat(read("issue_comment", withSender(own.replace("99", "98"), bot)))
        .isInstanceOf(Reading.Hints.class);
    assertThat(hint("issue_comment", own).job()).isEqualTo(PULL);
  }

  @ParameterizedTest
  @CsvSource({
    "check_run,created", "check_run,completed", "check_run,rerequested",
    "check_suite,completed", "check_suite,rerequested", "check_suite,requested",
  })
  void aCheckIsOfThePullRequestsItNames(String event, String action) {
    Reading reading =
        read(
            event,
            body(
                check(
                    event,
                    action,
                    1,
                    "{\"number\":42,\"base\":{\"repo\":{\"id\":7}}},"
                        + "{\"number\":1,\"base\":{\"repo\":{\"id\":8}}},{\"number\":43}")));
    assertThat(reading)
        .isEqualTo(
            new Reading.Hints(
                List.of(
                    new Hint(PULL, NOW), new Hint(new Job.PullJob(5, 7, "octo/repo", 43), NOW))));
  }

  @ParameterizedTest
  @CsvSource({
    "check_run,created",
    "check_run,completed",
    "check_run,rerequested",
    "check_suite,completed",
    "check_suite,rerequested",
  })
  void aCheckThatNamesNoneIsOfWhateverHasTheCommit(String event, String action) {
    assertThat(hint(event, check(event, action, 1, ""))).isEqualTo(new Hint(COMMIT, NOW));
    String foreign = "{\"number\":1,\"base\":{\"repo\":{\"id\":8}}}";
    assertThat(hint(event, check(event, action, 1, foreign)).job()).isEqualTo(COMMIT);
  }

  @Test
  void aRequestedSuiteWithoutPullRequestsIsNothing() {
    assertIgnored("check_suite", check("check_suite", "requested", 1, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check_run", "check_suite"})
  void theBotsOwnChecksAreNothingUnlessSomebodyAsksForThemAgain(String event) {
    assertIgnored(event, check(event, "completed", APP, "{\"number\":42}"));
    assertThat(hint(event, check(event, "rerequested", APP, "{\"number\":42}")).job())
        .isEqualTo(PULL);
    assertThat(hint(event, check(event, "rerequested", APP, "")).job()).isEqualTo(COMMIT);
  }

  @Test
  void aStatusIsOfWhateverHasTheCommit() {
    assertThat(hint("status", "\"context\":\"EasyCLA\",\"sha\":\"" + SHA + "\""))
        .isEqualTo(new Hint(COMMIT, NOW));
  }

  @Test
  void aPushMattersOnTheDefaultBranch() {
    assertThat(hint("push", "\"ref\":\"refs/heads/main\"")).isEqualTo(new Hint(REPOSITORY, NOW));
    assertIgnored("push", "\"ref\":\"refs/heads/feature\"");
    assertIgnored("push", "\"ref\":\"refs/tags/main\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"checks_requested", "destroyed"})
  void aMergeGroupIsOfTheQueueOfItsBranch(String action) {
    String group =
        "\"merge_group\":{\"head_sha\":\""
            + SHA
            + "\",\"head_ref\":\"refs/heads/gh-readonly-queue/release/1.x/pr-42-"
            + SHA
            + "\",\"base_ref\":\"refs/heads/release/1.x\"}";
    assertThat(hint("merge_group", "\"action\":\"" + action + "\"," + group))
        .isEqualTo(new Hint(new Job.MergeQueueJob(5, 7, "octo/repo", "release/1.x"), NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"created", "deleted", "suspend", "unsuspend", "new_permissions_accepted"})
  void anInstallationIsLookedThrough(String action) {
    String body =
        "{\"action\":\"" + action + "\",\"installation\":{\"id\":5,\"account\":{\"id\":1}}}";
    assertThat(read("installation", body))
        .isEqualTo(new Reading.Hints(List.of(new Hint(INSTALLATION, NOW))));
  }

  @Test
  void addedRepositoriesAreLookedThrough() {
    Reading reading =
        read(
            "installation_repositories",
            "{\"action\":\"added\",\"installation\":{\"id\":5},\"repositories_added\":["
                + "{\"id\":7,\"full_name\":\"octo/repo\"},{\"id\":8,\"full_name\":\"octo/more\"}]}");
    assertThat(reading)
        .isEqualTo(
            new Reading.Hints(
                List.of(
                    new Hint(REPOSITORY, NOW),
                    new Hint(new Job.RepositoryJob(5, 8, "octo/more"), NOW))));
  }

  @Test
  void peopleAreLookedUpAgain() {
    String team = "\"action\":\"added\",\"team\":{\"id\":1}";
    String member = "\"action\":\"removed\",\"member\":{\"id\":1}";
    assertThat(hint("team", team).job()).isEqualTo(INSTALLATION);
    assertThat(hint("membership", member + ",\"team\":{\"id\":1}").job()).isEqualTo(INSTALLATION);
    assertThat(hint("member", member).job()).isEqualTo(REPOSITORY);
  }

  @ParameterizedTest
  @CsvSource({
    "pull_request,labeled",
    "pull_request,enqueued",
    "pull_request,dequeued",
    "pull_request_review,pending",
    "issue_comment,pinned",
    "check_run,requested_action",
    "installation_repositories,removed",
    "merge_group,other",
    "ping,created",
    "workflow_job,completed",
    "Pull_Request,opened",
  })
  void othersAreNothing(String event, String action) {
    assertIgnored(event, "\"action\":\"" + action + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pull_request|{}|action is missing",
        "pull_request|{\"action\":1}|action is not a text",
        "pull_request|{\"action\":\"opened\"}|pull_request.number is missing",
        "pull_request|{\"action\":\"opened\",\"pull_request\":7}|pull_request.number is missing",
        "pull_request|{\"action\":\"opened\",\"pull_request\":{\"number\":\"1\"}}|pull_request.number"
            + " is not",
        "pull_request|{\"action\":\"opened\",\"pull_request\":{\"number\":0}}|pull_request.number"
            + " is not",
        "pull_request|{\"action\":\"opened\",\"pull_request\":{\"number\":4294967297}}|pull_request.number"
            + " is not",
        "pull_request|{\"action\":\"opened\",\"pull_request\":{\"number\":1}}|installation.id is"
            + " missing",
        "pull_request|{\"action\":\"opened\",\"pull_request\":{\"number\":1},\"installation\":{\"id\":5}}|repository.id"
            + " is missing",
        "pull_request|{\"action\":\"opened\",\"pull_request\":{\"number\":1},\"installation\":{\"id\":5},\"repository\":{\"id\":7,\"full_name\":\"../x\"}}|repository"
            + " is not an owner/name",
        "pull_request_review|{\"action\":\"submitted\"}|review is missing",
        "issue_comment|{\"action\":\"created\"}|comment is missing",
        "check_run|{\"action\":\"completed\"}|check_run.head_sha is missing",
        "check_suite|{\"action\":\"completed\"}|check_suite.head_sha is missing",
        "status|{}|context is missing",
        "merge_group|{\"action\":\"destroyed\"}|merge_group.base_ref is missing",
        "merge_group|{\"action\":\"destroyed\",\"merge_group\":{\"base_ref\":\"refs/heads/\"},\"installation\":{\"id\":5},\"repository\":{\"id\":7,\"full_name\":\"octo/repo\"}}|a"
            + " branch has a name",
        "push|{}|repository.default_branch is missing",
        "installation|{\"action\":\"created\",\"installation\":{\"id\":5}}|installation.account is"
            + " missing",
        "installation_repositories|{\"action\":\"added\"}|repositories_added is missing",
        "team|{}|team is missing",
        "membership|{}|member is missing",
        "member|{}|member is missing",
        "status|[]|not a JSON object",
        "status|''|not a JSON object",
        "status|{|not JSON",
        "status|{} {}|not JSON",
        "status|null|not a JSON object",
      })
  void saysWhatIsWrong(String event, String body, String why) {
    assertThat(read(event, body))
        .isInstanceOfSatisfying(
            Reading.Malformed.class, malformed -> assertThat(malformed.why()).contains(why));
  }

  @Test
  void passesOverLinksAndDescriptionsAndNothingElse() {
    String issue =
        "\"issue\":{\"number\":42,\"body\":\"long\",\"url\":{},\"pull_request\":{\"url\":\"u\"}}";
    Hint deleted = hint("issue_comment", "\"action\":\"deleted\"," + issue + "," + COMMENT);
    assertThat(deleted.job()).isEqualTo(PULL);
    assertThat(onlySighting(deleted)).contains("\"body_before\":\"/object now\"");
    String broken =
        body("\"action\":\"deleted\"," + issue.replace("\"long\"", "lo") + "," + COMMENT);
    assertThat(read("issue_comment", broken)).isInstanceOf(Reading.Malformed.class);
  }

  @Test
  void doesNotFallIntoDeepNesting() {
    String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    assertThat(read("status", deep)).isInstanceOf(Reading.Malformed.class);
    assertThat(read("status", "[".repeat(1_000_000))).isInstanceOf(Reading.Malformed.class);
  }

  private static String check(String event, String action, long app, String pulls) {
    return "\"action\":\"%s\",\"%s\":{\"head_sha\":\"%s\",\"app\":{\"id\":%d},\"pull_requests\":[%s]}"
        .formatted(action, event, SHA, app, pulls);
  }

  private static String body(String fields) {
    return "{" + fields + "," + PLACE + "}";
  }

  private static String withSender(String fields, String sender) {
    return body(fields).replaceFirst("\"sender\":\\{[^}]*}", "\"sender\":" + sender);
  }

  private Reading read(String event, String body) {
    return reader.read(event, body.getBytes(StandardCharsets.UTF_8), NOW);
  }

  private Hint hint(String event, String fields) {
    Reading reading = read(event, body(fields));
    assertThat(reading).isInstanceOf(Reading.Hints.class);
    List<Hint> hints = ((Reading.Hints) reading).hints();
    assertThat(hints).hasSize(1);
    return hints.getFirst();
  }

  private void assertIgnored(String event, String fields) {
    assertThat(read(event, body(fields))).isEqualTo(new Reading.Ignored());
  }

  private static String onlySighting(Hint hint) {
    assertThat(hint.sightings()).hasSize(1);
    return hint.sightings().getFirst().body();
  }
}
