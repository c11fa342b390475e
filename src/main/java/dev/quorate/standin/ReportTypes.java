package dev.quorate.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Commit statuses and check runs.
final class ReportTypes {
  private ReportTypes() {}

  private record Rollup(Commit commit, List<Entity> contexts) {}

  static void addTo(GraphQlTypes types) {
    types.add(
        "StatusCheckRollup",
        new Fields<Rollup>()
            .add("id", rollup -> "SCR_" + rollup.commit().sha())
            .add("commit", Rollup::commit)
            .add("state", _ -> "PENDING")
            .ask("contexts", (rollup, ask) -> Page.of(ask, rollup.contexts())));
    types.add(
        "StatusContext",
        new Fields<Status>()
            .with(GraphQlTypes.entity())
            .add("commit", Status::commit)
            .add("context", Status::context)
            .add("creator", status -> GraphQlTypes.standing(status.creator()))
            .add("description", _ -> null)
            .add("targetUrl", _ -> null)
            .add("state", status -> upper(status.state())));
    types.add(
        "CheckRun",
        new Fields<CheckRun>()
            .with(GraphQlTypes.entity())
            .add("databaseId", CheckRun::id)
            .add("name", CheckRun::name)
            .add("status", run -> upper(run.status()))
            .add("conclusion", run -> run.conclusion().map(ReportTypes::upper))
            .add("startedAt", run -> run.startedAt)
            .add("completedAt", run -> run.completedAt)
            .add("externalId", run -> run.externalId)
            .add("detailsUrl", run -> run.detailsUrl)
            .add("title", run -> run.title)
            .add("summary", run -> run.summary)
            .add("text", run -> run.text)
            .add("url", run -> "https://github.com/runs/" + run.id())
            .add("checkSuite", CheckRun::suite));
    types.add(
        "CheckSuite",
        new Fields<CheckSuite>()
            .with(GraphQlTypes.entity())
            .add("databaseId", CheckSuite::id)
            .add("app", CheckSuite::app)
            .ask("checkRuns", ReportTypes::runs)
            .add("commit", CheckSuite::commit)
            .add("status", _ -> "QUEUED")
            .add("conclusion", _ -> null)
            .add("updatedAt", CheckSuite::createdAt));
    types.add(
        "App",
        new Fields<App>()
            .with(GraphQlTypes.entity())
            .add("databaseId", App::id)
            .add("name", App::slug)
            .add("slug", App::slug));
  }

  /// Those of one App, if the filter names one.
  static Object suites(Commit commit, Ask ask) {
    ask.need(commit.repository(), "checks", "read");
    Integer appId = ask.number("filterBy", "appId");
    return Page.of(
        ask,
        ask.world().all(CheckSuite.class).stream()
            .filter(suite -> suite.commit().equals(commit))
            .filter(suite -> appId == null || suite.app().id() == appId)
            .toList());
  }

  /// Those of a suite; the newest of each name unless the filter wants all.
  private static Object runs(CheckSuite suite, Ask ask) {
    List<CheckRun> all =
        suite.commit().repository().checkRuns(suite.commit().sha()).stream()
            .filter(run -> run.suite().equals(suite))
            .toList();
    Map<String, CheckRun> newest = new LinkedHashMap<>();
    all.forEach(run -> newest.put(run.name(), run));
    boolean every = "ALL".equals(ask.text("filterBy", "checkType"));
    return Page.of(ask, every ? all : List.copyOf(newest.values()));
  }

  /// Of statuses the newest of each context, of check runs all; nothing where there are none.
  static Object rollup(Commit commit, Ask ask) {
    Repository repository = commit.repository();
    ask.need(repository, "statuses", "read");
    ask.need(repository, "checks", "read");
    Map<String, Entity> newest = new LinkedHashMap<>();
    repository
        .statuses(commit.sha())
        .forEach(status -> newest.put(status.context().toLowerCase(Locale.ROOT), status));
    List<Entity> contexts = new ArrayList<>(newest.values());
    contexts.addAll(repository.checkRuns(commit.sha()));
    return contexts.isEmpty() ? Optional.empty() : new Rollup(commit, contexts);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
