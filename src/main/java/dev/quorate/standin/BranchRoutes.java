package dev.quorate.standin;

import dev.quorate.standin.Repository.Requirement;
import java.util.List;

/// Branches, and what they require.
final class BranchRoutes {
  private BranchRoutes() {}

  static List<Route> all() {
    return List.of(
        Route.get("/repos/{owner}/{repo}/branches/{branch}", BranchRoutes::branch),
        Route.get("/repos/{owner}/{repo}/git/trees/{sha}", BranchRoutes::tree),
        Route.get("/repos/{owner}/{repo}/rules/branches/{branch}", BranchRoutes::rules));
  }

  private static Answer branch(Exchange exchange) {
    Repository repository = exchange.repository("contents", "read");
    String name = exchange.path("branch");
    Commit commit = repository.branch(name).orElseThrow(Refusal::notFound);
    List<Requirement> required =
        name.equals(repository.defaultBranch()) ? repository.required(false) : List.of();
    return Answer.ok(
        Json.of(
            "name",
            name,
            "commit",
            Json.of("sha", commit.sha()),
            "protected",
            !required.isEmpty(),
            "protection",
            Json.of(
                "enabled",
                !required.isEmpty(),
                "required_status_checks",
                Json.of(
                    "enforcement_level",
                    required.isEmpty() ? "off" : "non_admins",
                    "contexts",
                    required.stream().map(Requirement::check).toList(),
                    "checks",
                    required.stream()
                        .map(each -> Json.of("context", each.check(), "app_id", each.app()))
                        .toList()))));
  }

  /// All files of a commit, as with `recursive`.
  private static Answer tree(Exchange exchange) {
    Repository repository = exchange.repository("contents", "read");
    Commit commit = repository.findCommit(exchange.path("sha")).orElseThrow(Refusal::notFound);
    return Answer.ok(
        Json.of(
            "sha",
            commit.sha(),
            "tree",
            commit.files().keySet().stream()
                .sorted()
                .map(path -> Json.of("path", path, "mode", "100644", "type", "blob"))
                .toList(),
            "truncated",
            false));
  }

  private static Answer rules(Exchange exchange) {
    Repository repository = exchange.repository("metadata", "read");
    List<Requirement> required =
        exchange.path("branch").equals(repository.defaultBranch())
            ? repository.required(true)
            : List.of();
    Json deletion = rule("deletion", repository);
    return Answer.ok(
        required.isEmpty()
            ? List.of(deletion)
            : List.of(
                deletion,
                rule("required_status_checks", repository)
                    .with(
                        "parameters",
                        Json.of(
                            "strict_required_status_checks_policy",
                            false,
                            "required_status_checks",
                            required.stream().map(BranchRoutes::check).toList()))));
  }

  private static Json rule(String type, Repository repository) {
    return Json.of(
        "type",
        type,
        "ruleset_source_type",
        "Repository",
        "ruleset_source",
        repository.fullName(),
        "ruleset_id",
        42);
  }

  private static Json check(Requirement each) {
    Json check = Json.of("context", each.check());
    each.app().ifPresent(id -> check.put("integration_id", id));
    return check;
  }
}
