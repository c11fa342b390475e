package dev.quorate.standin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// GitHub's things as JSON, as REST answers and webhooks carry them.
final class Rest {
  private static final String API = "https://api.github.com";

  private Rest() {}

  static Json account(Account account) {
    String login = account.isDeleted() ? "ghost" : account.login();
    long id = account.isDeleted() ? 10_137 : account.id();
    return Json.of(
        "login",
        login,
        "id",
        id,
        "node_id",
        account.nodeId(),
        "avatar_url",
        "https://avatars.githubusercontent.com/u/" + id,
        "url",
        API + "/users/" + login,
        "html_url",
        "https://github.com/" + login,
        "type",
        account.sort(),
        "site_admin",
        false);
  }

  static Json team(Team team) {
    Json json =
        Json.of(
            "id",
            team.id(),
            "node_id",
            team.nodeId(),
            "name",
            team.slug(),
            "slug",
            team.slug(),
            "description",
            null,
            "privacy",
            "closed",
            "permission",
            "pull",
            "url",
            API + "/organizations/" + team.organisation().id() + "/team/" + team.id(),
            "html_url",
            "https://github.com/orgs/" + team.organisation().login() + "/teams/" + team.slug());
    if (team.isDeleted()) {
      json.put("deleted", true);
    }
    return json;
  }

  static Json app(App app) {
    return Json.of(
        "id", app.id(),
        "slug", app.slug(),
        "node_id", app.nodeId(),
        "client_id", "Iv1." + app.id(),
        "owner", account(app.bot()),
        "name", app.slug(),
        "description", "",
        "external_url", "https://example.org",
        "html_url", "https://github.com/apps/" + app.slug(),
        "created_at", app.createdAt(),
        "updated_at", app.createdAt(),
        "permissions", app.permissions(),
        "events", List.copyOf(app.events()));
  }

  static Json installation(Installation installation) {
    String target = installation.account() instanceof Organisation ? "Organization" : "User";
    return Json.of(
        "id", installation.id(),
        "account", account(installation.account()),
        "repository_selection", installation.selects() ? "selected" : "all",
        "access_tokens_url", API + "/app/installations/" + installation.id() + "/access_tokens",
        "repositories_url", API + "/installation/repositories",
        "html_url", "https://github.com/settings/installations/" + installation.id(),
        "app_id", installation.app().id(),
        "app_slug", installation.app().slug(),
        "target_id", installation.account().id(),
        "target_type", target,
        "permissions", installation.permissions(),
        "events", List.copyOf(installation.app().events()),
        "created_at", installation.createdAt(),
        "updated_at", installation.createdAt(),
        "single_file_name", null,
        "suspended_by", null,
        "suspended_at", installation.suspendedAt());
  }

  static Json installationReference(Installation installation) {
    return Json.of("id", installation.id(), "node_id", installation.nodeId());
  }

  static Json repositoryReference(Repository repository) {
    return Json.of(
        "id", repository.id(),
        "node_id", repository.nodeId(),
        "name", repository.name(),
        "full_name", repository.fullName(),
        "private", repository.isPrivate());
  }

  static Json repository(Repository repository) {
    return repositoryReference(repository)
        .with("owner", account(repository.owner()))
        .with("html_url", "https://github.com/" + repository.fullName())
        .with("description", null)
        .with("fork", false)
        .with("url", url(repository))
        .with("created_at", repository.createdAt())
        .with("updated_at", repository.createdAt())
        .with("pushed_at", repository.createdAt())
        .with("visibility", repository.isPrivate() ? "private" : "public")
        .with("archived", repository.isArchived())
        .with("disabled", false)
        .with("default_branch", repository.defaultBranch());
  }

  private static String url(Repository repository) {
    return API + "/repos/" + repository.fullName();
  }

  private static Json branch(Repository repository, String label, String ref, String sha) {
    return Json.of(
        "label", label,
        "ref", ref,
        "sha", sha,
        "user", account(repository.owner()),
        "repo", repository(repository));
  }

  static Json pull(Pull pull) {
    Repository repository = pull.repository();
    String base = pull.base();
    return Json.of(
            "url", url(repository) + "/pulls/" + pull.number(),
            "id", pull.id(),
            "node_id", pull.nodeId(),
            "html_url", pull.url(),
            "number", pull.number(),
            "state", pull.state() == Pull.State.OPEN ? "open" : "closed",
            "locked", false,
            "title", pull.title(),
            "user", account(pull.author()),
            "body", pull.body(),
            "created_at", pull.createdAt(),
            "updated_at", pull.updatedAt(),
            "closed_at", pull.closedAt(),
            "merged_at", pull.closedAt().filter(_ -> pull.state() == Pull.State.MERGED),
            "draft", pull.isDraft(),
            "head", head(pull),
            "base",
                branch(
                    repository,
                    repository.owner().login() + ":" + base,
                    base,
                    repository.branch(base).orElse(repository.head()).sha()))
        .with("author_association", "NONE")
        .with("merged", pull.state() == Pull.State.MERGED)
        .with("comments", pull.comments().size())
        .with("commits", pull.commits().size())
        .with("changed_files", pull.changes().size());
  }

  private static Json head(Pull pull) {
    Repository repository = pull.repository();
    if (!pull.isFromFork()) {
      String label = repository.owner().login() + ":" + pull.headBranch();
      return branch(repository, label, pull.headBranch(), pull.headSha());
    }
    String label = pull.author().login() + ":" + pull.headBranch();
    return Json.of(
        "label", label,
        "ref", pull.headBranch(),
        "sha", pull.headSha(),
        "user", account(pull.author()),
        "repo", null);
  }

  static Json pullReference(Pull pull) {
    Json repository =
        Json.of(
            "id", pull.repository().id(),
            "url", url(pull.repository()),
            "name", pull.repository().name());
    return Json.of(
        "id", pull.id(),
        "number", pull.number(),
        "url", url(pull.repository()) + "/pulls/" + pull.number(),
        "head", Json.of("ref", pull.headBranch(), "sha", pull.headSha(), "repo", repository),
        "base", Json.of("ref", pull.base(), "sha", "", "repo", repository));
  }

  static Json issue(Pull pull) {
    return Json.of(
        "url", url(pull.repository()) + "/issues/" + pull.number(),
        "id", pull.id(),
        "node_id", pull.nodeId(),
        "html_url", pull.url(),
        "number", pull.number(),
        "title", pull.title(),
        "user", account(pull.author()),
        "labels", List.of(),
        "state", pull.state() == Pull.State.OPEN ? "open" : "closed",
        "locked", false,
        "comments", pull.comments().size(),
        "created_at", pull.createdAt(),
        "updated_at", pull.updatedAt(),
        "closed_at", pull.closedAt(),
        "author_association", "NONE",
        "draft", pull.isDraft(),
        "pull_request",
            Json.of(
                "url", url(pull.repository()) + "/pulls/" + pull.number(), "html_url", pull.url()),
        "body", pull.body());
  }

  private static Json remark(Remark remark, String url) {
    return Json.of(
        "url", url,
        "html_url", remark.url(),
        "id", remark.id(),
        "node_id", remark.nodeId(),
        "user", account(remark.author()),
        "body", remark.body(),
        "author_association", "NONE");
  }

  static Json comment(Comment comment) {
    String base = url(comment.pull().repository()) + "/issues/";
    return remark(comment, base + "comments/" + comment.id())
        .with("issue_url", base + comment.pull().number())
        .with("created_at", comment.createdAt())
        .with("updated_at", comment.updatedAt())
        .with("reactions", reactions(comment))
        .with("performed_via_github_app", comment.app().map(Rest::app));
  }

  static Json review(Review review) {
    String pull = url(review.pull().repository()) + "/pulls/" + review.pull().number();
    return remark(review, pull + "/reviews/" + review.id())
        .with("state", review.state().name().toLowerCase(Locale.ROOT))
        .with("submitted_at", review.createdAt())
        .with("updated_at", review.updatedAt())
        .with("commit_id", review.commit().sha())
        .with("pull_request_url", pull);
  }

  static Json inlineComment(InlineComment comment) {
    String base = url(comment.pull().repository()) + "/pulls/";
    return remark(comment, base + "comments/" + comment.id())
        .with("pull_request_review_id", comment.review().id())
        .with("path", comment.path())
        .with("commit_id", comment.review().commit().sha())
        .with("original_commit_id", comment.review().commit().sha())
        .with("diff_hunk", "@@ -1 +1 @@")
        .with("pull_request_url", base + comment.pull().number())
        .with("created_at", comment.createdAt())
        .with("updated_at", comment.updatedAt())
        .with("reactions", reactions(comment));
  }

  private static Json reactions(Reactable subject) {
    Json json = Json.of("total_count", subject.reactions().size());
    Arrays.stream(ReactionContent.values())
        .forEach(
            content ->
                json.put(
                    content.rest(),
                    subject.reactions().stream()
                        .filter(each -> each.content() == content)
                        .count()));
    return json;
  }

  static Json reaction(Reaction reaction) {
    return Json.of(
        "id", reaction.id(),
        "node_id", reaction.nodeId(),
        "user", account(reaction.by()),
        "content", reaction.content().rest(),
        "created_at", reaction.createdAt());
  }

  /// As `GET /repos/OWNER/REPO/pulls/NUMBER/files` has it.
  static Json file(Pull pull, Change change) {
    String address = "/" + change.path() + "?ref=" + pull.headSha();
    Json json =
        Json.of(
            "sha",
            change.blob(),
            "filename",
            change.path(),
            "status",
            change.status(),
            "additions",
            1,
            "deletions",
            0,
            "changes",
            1,
            "blob_url",
            "https://github.com/" + pull.repository().fullName() + "/blob" + address,
            "raw_url",
            "https://github.com/" + pull.repository().fullName() + "/raw" + address,
            "contents_url",
            url(pull.repository()) + "/contents" + address);
    change.patch().ifPresent(patch -> json.put("patch", patch));
    change.from().ifPresent(from -> json.put("previous_filename", from));
    return json;
  }

  static Json checkSuite(CheckSuite suite) {
    return Json.of(
        "id", suite.id(),
        "node_id", suite.nodeId(),
        "head_branch", null,
        "head_sha", suite.commit().sha(),
        "status", "queued",
        "conclusion", null,
        "app", app(suite.app()),
        "pull_requests", pulls(suite.commit()),
        "created_at", suite.createdAt(),
        "updated_at", suite.createdAt());
  }

  static Json checkRun(CheckRun run) {
    return Json.of(
            "id", run.id(),
            "name", run.name(),
            "node_id", run.nodeId(),
            "head_sha", run.headSha(),
            "external_id", run.externalId.orElse(""),
            "url", url(run.suite().commit().repository()) + "/check-runs/" + run.id(),
            "html_url",
                "https://github.com/"
                    + run.suite().commit().repository().fullName()
                    + "/runs/"
                    + run.id(),
            "details_url", run.detailsUrl,
            "status", run.status(),
            "conclusion", run.conclusion(),
            "started_at", run.startedAt,
            "completed_at", run.completedAt,
            "output",
                Json.of(
                    "title", run.title,
                    "summary", run.summary,
                    "text", run.text,
                    "annotations_count", 0,
                    "annotations_url", ""))
        .with("check_suite", checkSuite(run.suite()))
        .with("app", app(run.suite().app()))
        .with("pull_requests", pulls(run.suite().commit()));
  }

  /// The open ones it is the head of; GitHub names none from forks.
  private static List<Json> pulls(Commit commit) {
    return commit.repository().pulls().stream()
        .filter(pull -> pull.state() == Pull.State.OPEN && !pull.isFromFork())
        .filter(pull -> pull.head().equals(commit))
        .map(Rest::pullReference)
        .toList();
  }

  static Json status(Status status) {
    Commit commit = status.commit();
    return Json.of(
        "id", status.id(),
        "sha", commit.sha(),
        "name", commit.repository().fullName(),
        "target_url", null,
        "avatar_url", null,
        "context", status.context(),
        "description", null,
        "state", status.state(),
        "commit", Json.of("sha", commit.sha()),
        "created_at", status.createdAt(),
        "updated_at", status.createdAt());
  }

  /// As a commit's list has it; a delivery has no `creator`.
  static Json listedStatus(Status status) {
    return Json.of(
        "id", status.id(),
        "node_id", status.nodeId(),
        "context", status.context(),
        "state", status.state(),
        "creator", account(status.creator()),
        "created_at", status.createdAt(),
        "updated_at", status.createdAt());
  }

  static Json pushedCommit(Commit commit, Collection<String> modified) {
    Person author = commit.authors().getFirst();
    Json by = Json.of("name", author.name(), "email", author.email());
    author.user().ifPresent(user -> by.put("username", user.login()));
    return Json.of(
        "id",
        commit.sha(),
        "message",
        "A commit",
        "timestamp",
        commit.createdAt(),
        "author",
        by,
        "committer",
        by,
        "added",
        List.of(),
        "removed",
        List.of(),
        "modified",
        modified);
  }
}
