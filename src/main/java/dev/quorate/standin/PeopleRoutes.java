package dev.quorate.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who somebody is, and what they may do.
final class PeopleRoutes {
  /// What the older field `permission` makes of the finer roles.
  private static final Map<String, String> COARSE = Map.of("maintain", "write", "triage", "read");

  private PeopleRoutes() {}

  static List<Route> all() {
    return List.of(
        Route.get("/users/{login}", PeopleRoutes::byLogin),
        Route.get("/user/{id}", PeopleRoutes::byId),
        Route.get("/repos/{owner}/{repo}/collaborators/{login}/permission", PeopleRoutes::role));
  }

  private static Answer byLogin(Exchange exchange) {
    exchange.caller();
    return user(exchange.world().account(exchange.path("login")));
  }

  private static Answer byId(Exchange exchange) {
    exchange.caller();
    return user(
        exchange
            .world()
            .find(User.class, exchange.number("id"))
            .filter(user -> !user.isDeleted())
            .map(Account.class::cast));
  }

  private static Answer user(Optional<Account> account) {
    Account found = account.orElseThrow(Refusal::notFound);
    return Answer.ok(
        Rest.account(found)
            .with("name", null)
            .with("company", null)
            .with("created_at", found.createdAt())
            .with("updated_at", found.createdAt()));
  }

  /// Somebody unknown to a public repository may read it.
  private static Answer role(Exchange exchange) {
    Repository repository = exchange.repository("metadata", "read");
    Account account =
        exchange
            .world()
            .account(exchange.path("login"))
            .orElseThrow(
                () -> new Refusal(Answer.message(404, exchange.path("login") + " is not a user")));
    String role =
        account instanceof User user
            ? repository.permissions().getOrDefault(user, repository.isPrivate() ? "none" : "read")
            : "none";
    return Answer.ok(
        Json.of(
            "permission", COARSE.getOrDefault(role, role),
            "user", Rest.account(account),
            "role_name", role));
  }
}
