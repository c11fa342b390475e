package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.policy.Timeline;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The accounts as the record knows them: what they are called, which are gone (R1.5), and who may
/// write to the repository (R3.1).
public final class People {
  private final Map<UserId, Login> logins = new HashMap<>();
  private final Set<UserId> deleted = new HashSet<>();
  private final Map<UserId, Map<Instant, Boolean>> writeAccess = new HashMap<>();

  void met(Account account) {
    logins.putIfAbsent(account.id(), account.login());
    if (account.isDeleted()) {
      deleted.add(account.id());
    }
  }

  void renamed(UserId account, Login login) {
    logins.put(account, login);
  }

  void deleted(UserId account) {
    deleted.add(account);
  }

  void writeAccess(Instant at, UserId account, boolean granted) {
    writeAccess.computeIfAbsent(account, id -> new TreeMap<>()).put(at, granted);
  }

  /// What the account is called now.
  public Login loginOf(Account account) {
    return logins.getOrDefault(account.id(), account.login());
  }

  /// What the account is called now, if it has been seen here.
  public Optional<Login> findLogin(UserId account) {
    return Optional.ofNullable(logins.get(account));
  }

  /// Whether the account has been deleted since.
  public boolean isDeleted(UserId account) {
    return deleted.contains(account);
  }

  /// Whether the account could write to the repository, over time.
  public Timeline<Boolean> writeAccess(UserId account) {
    return new Timeline<>(writeAccess.getOrDefault(account, Map.of()));
  }
}
