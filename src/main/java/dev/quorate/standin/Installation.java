package dev.quorate.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An App at work in the repositories of an account.
public final class Installation extends Entity {
  private static final Duration TOKEN_LIFE = Duration.ofHours(1);

  private final App app;
  private final Account account;
  private final List<Repository> only;
  private final Map<String, String> permissions;
  private final Map<String, Instant> tokens = new HashMap<>();
  private Optional<Instant> suspendedAt = Optional.empty();

  Installation(App app, Account account, List<Repository> only) {
    super(app.world, "IN", app.world.nextSmall());
    this.app = app;
    this.account = account;
    this.only = new ArrayList<>(only);
    this.permissions = new TreeMap<>(app.permissions());
  }

  public App app() {
    return app;
  }

  public Account account() {
    return account;
  }

  Map<String, String> permissions() {
    return permissions;
  }

  boolean selects() {
    return !only.isEmpty();
  }

  boolean isSuspended() {
    return suspendedAt.isPresent();
  }

  Optional<Instant> suspendedAt() {
    return suspendedAt;
  }

  /// As when an owner has not yet accepted what the App newly asks for.
  ///
  /// @param level `read`, `write` or `none`
  public void permit(String permission, String level) {
    world.act(() -> permissions.put(permission, level));
  }

  boolean may(String permission, String level) {
    String granted = permissions.getOrDefault(permission, "none");
    return granted.equals("write") || granted.equals(level);
  }

  /// As when the App is uninstalled.
  public void delete() {
    world.act(() -> world.forget(this));
  }

  public void suspend() {
    world.act(
        () -> {
          suspendedAt = Optional.of(world.now());
          tellItself("suspend");
        });
  }

  public void unsuspend() {
    world.act(
        () -> {
          suspendedAt = Optional.empty();
          tellItself("unsuspend");
        });
  }

  /// Opens one more repository to an installation that selects them.
  public void addRepository(Repository repository) {
    world.act(
        () -> {
          only.add(repository);
          world.tell(
              this,
              "installation_repositories",
              account,
              Json.of(
                  "action",
                  "added",
                  "installation",
                  Rest.installation(this),
                  "repository_selection",
                  "selected",
                  "repositories_added",
                  List.of(Rest.repositoryReference(repository)),
                  "repositories_removed",
                  List.of(),
                  "requester",
                  null));
        });
  }

  boolean covers(Repository repository) {
    return repository.owner().equals(account) && (only.isEmpty() || only.contains(repository));
  }

  List<Repository> repositories() {
    return world.all(Repository.class).stream().filter(this::covers).toList();
  }

  /// Ends the tokens given out so far.
  public void revokeTokens() {
    world.act(tokens::clear);
  }

  String newToken() {
    String token = "ghs_" + id() + "_" + world.nextSha();
    tokens.put(token, world.now().plus(TOKEN_LIFE));
    return token;
  }

  boolean knows(String token) {
    Instant end = tokens.get(token);
    return end != null && world.now().isBefore(end);
  }

  @Nullable Instant tokenEnd(String token) {
    return tokens.get(token);
  }

  void tellItself(String action) {
    world.tell(
        this,
        "installation",
        account,
        Json.of(
            "action",
            action,
            "installation",
            Rest.installation(this),
            "repositories",
            repositories().stream().map(Rest::repositoryReference).toList(),
            "requester",
            null));
  }
}
