package dev.quorate.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One REST request that is being answered.
final class Exchange {
  private final World world;
  private final Context ctx;
  private final Doorman doorman;
  private final String base;

  Exchange(World world, Context ctx, Doorman doorman, String base) {
    this.world = world;
    this.ctx = ctx;
    this.doorman = doorman;
    this.base = base;
  }

  World world() {
    return world;
  }

  App app() {
    return doorman.app(ctx.header("Authorization")).app();
  }

  Caller.AsInstallation caller() {
    return doorman.installation(ctx.header("Authorization"));
  }

  String path(String name) {
    return ctx.pathParam(name);
  }

  /// A number in the path; whatever is none is not found.
  long number(String name) {
    try {
      return Long.parseLong(path(name));
    } catch (NumberFormatException _) {
      throw Refusal.notFound();
    }
  }

  /// The repository in the path, if the permission is there; what may not be seen does not exist.
  Repository repository(String permission, String level) {
    Caller.AsInstallation caller = caller();
    Repository repository = repository();
    if (!caller.maySee(repository)) {
      throw Refusal.notFound();
    }
    if (!caller.may(repository, permission, level)) {
      throw Refusal.forbidden(permission + "=" + level);
    }
    return repository;
  }

  private Repository repository() {
    if (ctx.pathParamMap().containsKey("repository")) {
      return world.find(Repository.class, number("repository")).orElseThrow(Refusal::notFound);
    }
    Repository found = world.repository(path("owner"), path("repo")).orElseThrow(Refusal::notFound);
    if (!found.isNamed(path("owner"), path("repo"))) {
      throw new Refusal(moved(found));
    }
    return found;
  }

  private Answer moved(Repository found) {
    String old = "/repos/" + path("owner") + "/" + path("repo");
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    String to = base + "/repositories/" + found.id() + ctx.path().substring(old.length()) + query;
    int status = ctx.method().name().equals("GET") ? 301 : 307;
    return new Answer(status, Json.of("message", "Moved Permanently", "url", to), Map.of())
        .with("Location", to);
  }

  /// The pull request in the path.
  Pull pull(Repository repository) {
    return repository.pull(number("number")).orElseThrow(Refusal::notFound);
  }

  JsonNode body() {
    String text = ctx.body();
    if (text.isEmpty()) {
      return MissingNode.getInstance();
    }
    return Json.read(text)
        .orElseThrow(() -> new Refusal(Answer.message(400, "Problems parsing JSON")));
  }

  /// One page of a list, with the addresses of the others in `Link`.
  <T> Answer page(List<T> all, Function<T, Object> each, Function<List<Object>, Object> whole) {
    int size = Math.clamp(query("per_page", 30), 1, 100);
    int page = Math.max(query("page", 1), 1);
    List<Object> some = all.stream().skip((long) (page - 1) * size).limit(size).map(each).toList();
    int last = Math.max(1, (all.size() + size - 1) / size);
    List<String> links = new ArrayList<>();
    if (page < last) {
      links.add(link(page + 1, size, "next"));
      links.add(link(last, size, "last"));
    }
    if (page > 1) {
      links.add(link(page - 1, size, "prev"));
      links.add(link(1, size, "first"));
    }
    Answer answer = Answer.ok(whole.apply(some));
    return links.isEmpty() ? answer : answer.with("Link", String.join(", ", links));
  }

  private String link(int page, int size, String rel) {
    return "<%s%s?per_page=%d&page=%d>; rel=\"%s\"".formatted(base, ctx.path(), size, page, rel);
  }

  private int query(String name, int otherwise) {
    String value = ctx.queryParam(name);
    return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }
}
