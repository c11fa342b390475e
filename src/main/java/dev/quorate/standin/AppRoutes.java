package dev.quorate.standin;

import java.util.List;

/// What an App asks as itself, and what an installation asks about itself.
final class AppRoutes {
  private AppRoutes() {}

  static List<Route> all() {
    return List.of(
        Route.get("/app", exchange -> Answer.ok(Rest.app(exchange.app()))),
        Route.get("/app/installations", AppRoutes::installations),
        Route.get("/app/installations/{installation}", AppRoutes::installation),
        Route.post("/app/installations/{installation}/access_tokens", AppRoutes::token),
        Route.get("/repos/{owner}/{repo}/installation", AppRoutes::installationOf),
        Route.get("/app/hook/config", exchange -> Answer.ok(exchange.app().webhooks().config())),
        Route.get("/app/hook/deliveries", AppRoutes::deliveries),
        Route.get("/installation/repositories", AppRoutes::repositories),
        Route.get("/repos/{owner}/{repo}", AppRoutes::repository));
  }

  private static Answer installations(Exchange exchange) {
    App app = exchange.app();
    List<Installation> all =
        exchange.world().all(Installation.class).stream()
            .filter(each -> each.app().equals(app))
            .toList();
    return exchange.page(all, Rest::installation, list -> list);
  }

  private static Answer installation(Exchange exchange) {
    return Answer.ok(Rest.installation(find(exchange)));
  }

  private static Answer installationOf(Exchange exchange) {
    App app = exchange.app();
    Repository repository =
        exchange
            .world()
            .repository(exchange.path("owner"), exchange.path("repo"))
            .orElseThrow(Refusal::notFound);
    return exchange.world().all(Installation.class).stream()
        .filter(each -> each.app().equals(app) && each.covers(repository))
        .findFirst()
        .map(Rest::installation)
        .map(Answer::ok)
        .orElseThrow(Refusal::notFound);
  }

  private static Answer deliveries(Exchange exchange) {
    return exchange.page(
        exchange.app().webhooks().attempts(), Webhooks.Attempt::json, list -> list);
  }

  private static Answer token(Exchange exchange) {
    Installation installation = find(exchange);
    if (installation.isSuspended()) {
      throw new Refusal(Answer.message(403, "This installation has been suspended"));
    }
    String token = installation.newToken();
    return Answer.created(
        Json.of(
            "token",
            token,
            "expires_at",
            installation.tokenEnd(token),
            "permissions",
            installation.permissions(),
            "repository_selection",
            installation.selects() ? "selected" : "all"));
  }

  private static Installation find(Exchange exchange) {
    App app = exchange.app();
    return exchange
        .world()
        .find(Installation.class, exchange.number("installation"))
        .filter(each -> each.app().equals(app))
        .orElseThrow(Refusal::notFound);
  }

  private static Answer repositories(Exchange exchange) {
    Installation installation = exchange.caller().installation();
    List<Repository> all = installation.repositories();
    return exchange.page(
        all,
        Rest::repository,
        list ->
            Json.of(
                "total_count",
                all.size(),
                "repository_selection",
                installation.selects() ? "selected" : "all",
                "repositories",
                list));
  }

  private static Answer repository(Exchange exchange) {
    return Answer.ok(Rest.repository(exchange.repository("metadata", "read")));
  }
}
