package dev.quorate.github;

import dev.quorate.forge.OwnCheckRun;
import dev.quorate.forge.ReportSeen;
import dev.quorate.history.CheckState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the statuses and check runs of a head, and tells the bot's own runs from those of others.
/// GitHub lists every run of a name; the newest of an app is the one with the highest number.
final class Reports {
  /// No slug and no login, so it is never mistaken for a trusted one.
  private static final String NOBODY = "(unknown)";

  private final List<Json> statuses;
  private final Collection<Json> runs;
  private final long appId;

  Reports(List<Json> contexts, long appId) {
    this.statuses = ofSort(contexts, "StatusContext");
    this.runs = newest(ofSort(contexts, "CheckRun"));
    this.appId = appId;
  }

  /// Those of others.
  List<ReportSeen> list() {
    List<ReportSeen> all = new ArrayList<>();
    statuses.forEach(status -> all.add(status(status)));
    runs.stream().filter(run -> !isOwn(run)).forEach(run -> all.add(run(run)));
    return List.copyOf(all);
  }

  List<OwnCheckRun> listOwn() {
    return runs.stream().filter(this::isOwn).flatMap(run -> own(run).stream()).toList();
  }

  private static List<Json> ofSort(List<Json> contexts, String sort) {
    return contexts.stream().filter(each -> each.text("__typename").equals(sort)).toList();
  }

  private static Collection<Json> newest(List<Json> runs) {
    Map<String, Json> newest = new LinkedHashMap<>();
    runs.stream()
        .sorted(Comparator.comparingLong(Reports::number))
        .forEach(run -> newest.put(appSlug(run) + "\u0000" + run.text("name"), run));
    return newest.values();
  }

  private boolean isOwn(Json run) {
    return run.object("checkSuite")
        .find("app")
        .flatMap(app -> app.findNumber("databaseId"))
        .filter(id -> id == appId)
        .isPresent();
  }

  private static ReportSeen status(Json status) {
    return new ReportSeen(
        status.text("id"),
        status.text("context"),
        false,
        status.find("creator").map(creator -> Accounts.of(creator).login().value()).orElse(NOBODY),
        CheckStates.ofStatus(status.text("state")),
        status.instant("createdAt"));
  }

  private static ReportSeen run(Json run) {
    return new ReportSeen(
        run.text("id"),
        run.text("name"),
        true,
        appSlug(run),
        state(run),
        run.object("checkSuite").instant("createdAt"));
  }

  private static CheckState state(Json run) {
    return CheckStates.ofRun(run.text("status"), run.findText("conclusion"));
  }

  private static Optional<OwnCheckRun> own(Json run) {
    return run.findNumber("databaseId")
        .map(
            id ->
                new OwnCheckRun(
                    id,
                    run.text("name"),
                    run.findText("externalId").orElse(""),
                    run.text("status").equals("COMPLETED"),
                    run.findInstant("startedAt")
                        .orElseGet(() -> run.object("checkSuite").instant("createdAt"))));
  }

  private static long number(Json run) {
    return run.findNumber("databaseId").orElse(0L);
  }

  private static String appSlug(Json run) {
    return run.object("checkSuite").find("app").map(app -> app.text("slug")).orElse(NOBODY);
  }
}
