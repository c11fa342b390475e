package dev.quorate.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// GitHub's manifest flow: the page on which an owner confirms a new App, and the exchange of the
/// code it ends with.
public final class Manifests {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The permission each event needs.
  private static final Map<String, String> NEEDED =
      Map.ofEntries(
          Map.entry("pull_request", "pull_requests"),
          Map.entry("pull_request_review", "pull_requests"),
          Map.entry("pull_request_review_comment", "pull_requests"),
          Map.entry("issue_comment", "issues"),
          Map.entry("check_run", "checks"),
          Map.entry("check_suite", "checks"),
          Map.entry("status", "statuses"),
          Map.entry("push", "contents"),
          Map.entry("team", "members"),
          Map.entry("membership", "members"),
          Map.entry("member", "members"),
          Map.entry("merge_group", "merge_queues"));

  private final World world;
  private final Map<String, App> codes = new HashMap<>();
  private Optional<JsonNode> last = Optional.empty();
  private Optional<App> lastApp = Optional.empty();
  private String lastOwner = "";

  Manifests(World world) {
    this.world = world;
  }

  /// The manifest that was confirmed last.
  public JsonNode last() {
    return last.orElseThrow();
  }

  /// For whom it was: the organisation's login, or nothing for the owner's own account.
  public String lastOwner() {
    return lastOwner;
  }

  /// The App that was made of it; nothing before the first.
  public Optional<App> lastApp() {
    return lastApp;
  }

  void configure(JavalinConfig config) {
    config.routes.post("/organizations/{organisation}/settings/apps/new", this::ask);
    config.routes.post("/settings/apps/new", this::ask);
    config.routes.post("/standin/confirm", this::confirm);
  }

  /// GitHub reads the whole manifest before it asks, and refuses it whole.
  private void ask(Context ctx) throws IOException {
    String manifest = String.valueOf(ctx.formParam("manifest"));
    JsonNode json = JSON.readTree(manifest);
    Optional<String> problem = problem(json);
    if (problem.isPresent()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT).html("<p>" + problem.get() + "</p>");
      return;
    }
    lastOwner = ctx.pathParamMap().getOrDefault("organisation", "");
    ctx.html(
        """
        <!DOCTYPE html><html lang="en"><title>Create a GitHub App</title>
        <form method="post" action="/standin/confirm">
        <input type="hidden" name="state" value="%s">
        <textarea name="manifest" hidden>%s</textarea>
        <label>App name <input name="name" value="%s"></label>
        <button>Create GitHub App</button></form>
        """
            .formatted(
                escape(String.valueOf(ctx.queryParam("state"))),
                escape(manifest),
                escape(json.path("name").asText())));
  }

  private static Optional<String> problem(JsonNode manifest) {
    if (manifest.path("url").asText().isEmpty()
        || manifest.path("hook_attributes").path("url").asText().isEmpty()) {
      return Optional.of("url wasn't supplied");
    }
    for (JsonNode event : manifest.path("default_events")) {
      String needed = NEEDED.get(event.asText());
      if (needed == null || !manifest.path("default_permissions").has(needed)) {
        return Optional.of("Default events unsupported: " + event.asText());
      }
    }
    return Optional.empty();
  }

  private void confirm(Context ctx) throws IOException {
    JsonNode json = JSON.readTree(ctx.formParam("manifest"));
    Map<String, String> permissions = new LinkedHashMap<>();
    json.path("default_permissions")
        .properties()
        .forEach(each -> permissions.put(each.getKey(), each.getValue().asText()));
    Set<String> events = new HashSet<>();
    json.path("default_events").forEach(each -> events.add(each.asText()));
    String slug = String.valueOf(ctx.formParam("name")).toLowerCase(Locale.ROOT);
    App app = world.act(() -> new App(world, slug.replace(' ', '-'), permissions, events));
    String code = UUID.randomUUID().toString().replace("-", "");
    codes.put(code, app);
    lastApp = Optional.of(app);
    last = Optional.of(json);
    ctx.redirect(
        "%s?code=%s&state=%s"
            .formatted(json.path("redirect_url").asText(), code, ctx.formParam("state")));
  }

  /// `POST /app-manifests/{code}/conversions`: each code is good once.
  Answer exchange(Exchange exchange) {
    App app =
        Optional.ofNullable(codes.remove(exchange.path("code"))).orElseThrow(Refusal::notFound);
    Json json = new Json();
    json.putAll(Rest.app(app));
    json.put("client_secret", "the-client-secret");
    json.put("webhook_secret", app.webhooks().secret());
    json.put("pem", app.pem());
    return Answer.created(json);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
