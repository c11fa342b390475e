package dev.quorate.standin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// All that the stand-in knows. One lock guards it: people's acts and the bot's requests happen one
/// after the other.
final class World {
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Entity> nodes = new LinkedHashMap<>();

  /// Numbers of what GitHub has little of, and of what outgrew 32 bits there long ago.
  private long small = 1_000;

  private long large = 5_000_000_000L;
  private long shas;

  World(InstantSource clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  long nextSmall() {
    return small++;
  }

  long nextLarge() {
    return large++;
  }

  String nextSha() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of()
          .formatHex(digest.digest(Long.toString(shas++).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Something that a request does or reads.
  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /// Something that people do; when it returns, the deliveries it caused are out.
  <T> T act(Supplier<T> work) {
    T result = locked(work);
    if (!lock.isHeldByCurrentThread()) {
      all(App.class).forEach(app -> app.webhooks().settle());
    }
    return result;
  }

  void act(Runnable work) {
    act(
        () -> {
          work.run();
          return true;
        });
  }

  void add(Entity entity) {
    nodes.put(entity.nodeId(), entity);
  }

  void forget(Entity entity) {
    nodes.remove(entity.nodeId());
  }

  Optional<Entity> node(String nodeId) {
    return Optional.ofNullable(nodes.get(nodeId));
  }

  <T extends Entity> List<T> all(Class<T> sort) {
    return locked(() -> new ArrayList<>(nodes.values())).stream()
        .filter(sort::isInstance)
        .map(sort::cast)
        .toList();
  }

  <T extends Entity> Optional<T> find(Class<T> sort, Predicate<T> which) {
    return all(sort).stream().filter(which).findFirst();
  }

  <T extends Entity> Optional<T> find(Class<T> sort, long id) {
    return find(sort, each -> each.id() == id);
  }

  /// Whoever has the login now.
  Optional<Account> account(String login) {
    return Stream.concat(all(User.class).stream(), all(Organisation.class).stream())
        .map(Account.class::cast)
        .filter(account -> !account.isDeleted())
        .filter(account -> same(account.login(), login))
        .findFirst();
  }

  /// The account by which GitHub itself commits.
  Optional<User> webFlow() {
    return Optional.of(
        find(User.class, user -> user.login().equals(Person.WEB_FLOW))
            .orElseGet(() -> new User(this, "User", Person.WEB_FLOW)));
  }

  /// A repository by the name it has or had.
  Optional<Repository> repository(String owner, String name) {
    return find(Repository.class, each -> each.isNamed(owner, name))
        .or(() -> find(Repository.class, each -> each.wasNamed(owner, name)));
  }

  static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  /// Tells every App that is installed on the repository and subscribes to the event.
  ///
  /// @param action nothing for an event that has none
  void tell(Repository repository, String event, String action, Account sender, Json payload) {
    for (Installation installation : all(Installation.class)) {
      if (installation.covers(repository)) {
        Json whole = new Json();
        if (!action.isEmpty()) {
          whole.put("action", action);
        }
        whole.putAll(payload);
        whole.put("repository", Rest.repository(repository));
        if (repository.owner() instanceof Organisation organisation) {
          whole.put("organization", Rest.account(organisation));
        }
        tell(installation, event, sender, whole);
      }
    }
  }

  /// Tells one App something that is its alone.
  void tell(Installation installation, String event, Account sender, Json payload) {
    if (!installation.isSuspended() || event.equals("installation")) {
      Json whole = new Json();
      whole.putAll(payload);
      whole.put("sender", Rest.account(sender));
      whole.putIfAbsent("installation", Rest.installationReference(installation));
      installation.app().webhooks().take(event, whole);
    }
  }
}
