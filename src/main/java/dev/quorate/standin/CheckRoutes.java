package dev.quorate.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes and updates check runs, and refuses what GitHub's description of them does not allow.
final class CheckRoutes {
  private static final Set<String> STATUSES =
      Set.of("queued", "in_progress", "completed", "waiting", "requested", "pending");
  private static final Set<String> GITHUBS_OWN = Set.of("waiting", "requested", "pending");
  private static final Set<String> CONCLUSIONS =
      Set.of(
          "action_required",
          "cancelled",
          "failure",
          "neutral",
          "success",
          "skipped",
          "timed_out",
          "stale");
  private static final Set<String> ANNOTATION_LEVELS = Set.of("notice", "warning", "failure");
  private static final int MOST_BYTES = 65_535;
  private static final int MOST_ANNOTATIONS = 50;

  private CheckRoutes() {}

  static List<Route> all() {
    String runs = "/repos/{owner}/{repo}/check-runs";
    return List.of(
        Route.post(runs, CheckRoutes::create),
        Route.get(runs + "/{id}", CheckRoutes::get),
        Route.patch(runs + "/{id}", CheckRoutes::update),
        Route.get("/repos/{owner}/{repo}/commits/{sha}/check-runs", CheckRoutes::list),
        Route.get("/repos/{owner}/{repo}/commits/{sha}/statuses", CheckRoutes::statuses));
  }

  /// Newest first.
  private static Answer statuses(Exchange exchange) {
    Repository repository = exchange.repository("statuses", "read");
    return exchange.page(
        repository.statuses(exchange.path("sha")).reversed(), Rest::listedStatus, list -> list);
  }

  private static Answer get(Exchange exchange) {
    return Answer.ok(Rest.checkRun(find(exchange, exchange.repository("checks", "read"))));
  }

  private static Answer list(Exchange exchange) {
    Repository repository = exchange.repository("checks", "read");
    List<CheckRun> all = repository.checkRuns(exchange.path("sha"));
    return exchange.page(
        all, Rest::checkRun, list -> Json.of("total_count", all.size(), "check_runs", list));
  }

  private static Answer create(Exchange exchange) {
    Repository repository = own(exchange);
    JsonNode body = exchange.body();
    String name = required(body, "name");
    String sha = required(body, "head_sha");
    check(body);
    Commit commit =
        repository
            .findCommit(sha)
            .orElseThrow(() -> Refusal.invalid("No commit found for SHA: " + sha));
    App app = exchange.caller().installation().app();
    CheckRun run = new CheckRun(repository.suite(app, commit), name);
    run.startedAt = Optional.of(exchange.world().now());
    take(run, body, exchange.world().now());
    run.tell("created", app.bot());
    if (run.status().equals("completed")) {
      run.tell("completed", app.bot());
    }
    return Answer.created(Rest.checkRun(run));
  }

  private static Answer update(Exchange exchange) {
    CheckRun run = find(exchange, own(exchange));
    App app = exchange.caller().installation().app();
    if (!run.suite().app().equals(app)) {
      throw new Refusal(
          Answer.message(
              403,
              "Invalid app_id `"
                  + app.id()
                  + "` - check run can only be modified by the GitHub App that created it."));
    }
    check(exchange.body());
    take(run, exchange.body(), exchange.world().now());
    run.updates++;
    if (run.status().equals("completed")) {
      run.tell("completed", app.bot());
    }
    return Answer.ok(Rest.checkRun(run));
  }

  private static Repository own(Exchange exchange) {
    Repository repository = exchange.repository("metadata", "read");
    Installation installation = exchange.caller().installation();
    if (!installation.covers(repository) || !installation.may("checks", "write")) {
      throw Refusal.forbidden("checks=write");
    }
    return repository;
  }

  private static CheckRun find(Exchange exchange, Repository repository) {
    return exchange
        .world()
        .find(CheckRun.class, exchange.number("id"))
        .filter(run -> run.suite().commit().repository().equals(repository))
        .orElseThrow(Refusal::notFound);
  }

  private static void take(CheckRun run, JsonNode body, Instant now) {
    text(body, "status").ifPresent(status -> run.status = status);
    Optional<String> conclusion = text(body, "conclusion");
    if (conclusion.isPresent()) {
      run.status = "completed";
    }
    run.conclusion =
        run.status.equals("completed") ? conclusion.or(() -> run.conclusion) : conclusion;
    run.completedAt =
        run.status.equals("completed")
            ? instant(body, "completed_at").or(() -> Optional.of(now))
            : Optional.empty();
    instant(body, "started_at").ifPresent(at -> run.startedAt = Optional.of(at));
    text(body, "external_id").ifPresent(id -> run.externalId = Optional.of(id));
    text(body, "details_url").ifPresent(url -> run.detailsUrl = Optional.of(url));
    JsonNode output = body.path("output");
    if (output.isObject()) {
      run.title = text(output, "title");
      run.summary = text(output, "summary");
      run.text = text(output, "text");
      output.path("annotations").forEach(each -> run.annotations.add(annotation(each)));
    }
  }

  private static CheckRun.Annotation annotation(JsonNode given) {
    return new CheckRun.Annotation(
        given.path("path").asText(),
        given.path("start_line").asInt(),
        given.path("end_line").asInt(),
        given.path("annotation_level").asText(),
        given.path("message").asText());
  }

  private static void check(JsonNode body) {
    for (String field :
        List.of("name", "status", "conclusion", "external_id", "details_url", "head_sha")) {
      checkText(body, field);
    }
    text(body, "status")
        .filter(status -> !STATUSES.contains(status) || GITHUBS_OWN.contains(status))
        .ifPresent(status -> notOneOf("status", status, STATUSES));
    text(body, "conclusion")
        .filter(conclusion -> !CONCLUSIONS.contains(conclusion) || conclusion.equals("stale"))
        .ifPresent(conclusion -> notOneOf("conclusion", conclusion, CONCLUSIONS));
    if (text(body, "status").equals(Optional.of("completed"))
        && text(body, "conclusion").isEmpty()) {
      throw Refusal.invalid(
          "Invalid request.\n\nFor 'anyOf/0', nil is not a string. Provide conclusion when status"
              + " is completed");
    }
    if (text(body, "status").filter(status -> !status.equals("completed")).isPresent()
        && text(body, "conclusion").isPresent()) {
      throw Refusal.invalid("Invalid request.\n\nconclusion without status completed");
    }
    instant(body, "started_at");
    instant(body, "completed_at");
    if (body.has("output")) {
      checkOutput(body.path("output"));
    }
    body.path("actions").forEach(CheckRoutes::checkAction);
    if (body.path("actions").size() > 3) {
      throw Refusal.invalid("Invalid request.\n\nNo more than 3 items are allowed; actions");
    }
  }

  private static void checkOutput(JsonNode output) {
    required(output, "title");
    required(output, "summary");
    for (String field : List.of("title", "summary", "text")) {
      checkText(output, field);
    }
    for (String field : List.of("summary", "text")) {
      if (text(output, field).orElse("").getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
        throw Refusal.invalid(
            "Invalid request.\n\n" + field + " exceeds a maximum bytesize of " + MOST_BYTES);
      }
    }
    if (output.path("annotations").size() > MOST_ANNOTATIONS) {
      throw Refusal.invalid("Invalid request.\n\nNo more than 50 items are allowed; annotations");
    }
    output.path("annotations").forEach(CheckRoutes::checkAnnotation);
  }

  private static void checkAnnotation(JsonNode annotation) {
    for (String field : List.of("path", "annotation_level", "message")) {
      required(annotation, field);
    }
    String level = annotation.path("annotation_level").asText();
    if (!ANNOTATION_LEVELS.contains(level)) {
      notOneOf("annotation_level", level, ANNOTATION_LEVELS);
    }
    for (String field : List.of("start_line", "end_line")) {
      if (!annotation.path(field).isInt()) {
        throw Refusal.invalid("Invalid request.\n\n\"" + field + "\" wasn't supplied.");
      }
    }
  }

  private static void checkAction(JsonNode action) {
    if (required(action, "label").length() > 20
        || required(action, "description").length() > 40
        || required(action, "identifier").length() > 20) {
      throw Refusal.invalid("Invalid request.\n\nan action's words are too long");
    }
  }

  private static void notOneOf(String field, String value, Set<String> all) {
    throw Refusal.invalid(
        "Invalid request.\n\n" + value + " is not a possible value of " + field + ": " + all);
  }

  private static String required(JsonNode body, String field) {
    return text(body, field)
        .orElseThrow(
            () -> Refusal.invalid("Invalid request.\n\n\"" + field + "\" wasn't supplied."));
  }

  private static void checkText(JsonNode body, String field) {
    if (body.has(field) && !body.path(field).isTextual()) {
      throw Refusal.invalid("Invalid request.\n\nFor 'properties/" + field + "', no string");
    }
  }

  private static Optional<String> text(JsonNode body, String field) {
    return body.path(field).isTextual() ? Optional.of(body.path(field).asText()) : Optional.empty();
  }

  private static Optional<Instant> instant(JsonNode body, String field) {
    try {
      return text(body, field).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException _) {
      throw Refusal.invalid("Invalid request.\n\n" + field + " is not a date-time");
    }
  }
}
