package dev.quorate.policytest;

import dev.quorate.account.Account;
import dev.quorate.account.Account.Kind;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The accounts of a story: every login is somebody's, and after a rename the old one is a new
/// account's.
final class Accounts {
  private static final long FIRST = 1_000_000;

  private final Map<Login, Account> accounts = new HashMap<>();

  /// Who has the login now.
  Account of(Login login) {
    return login.equals(Account.GHOST.login())
        ? Account.GHOST
        : accounts.computeIfAbsent(login, this::create);
  }

  private Account create(Login login) {
    Kind kind = login.value().endsWith("[bot]") ? Kind.BOT : Kind.PERSON;
    return new Account(new UserId(FIRST + accounts.size()), login, kind);
  }

  /// Renames several accounts at once.
  ///
  /// @return each with its new login; a new login `ghost` means that the account is deleted
  Map<UserId, Login> rename(Map<Login, Login> renames) {
    Map<UserId, Login> renamed = new LinkedHashMap<>();
    Map<Login, Account> moved = new HashMap<>();
    renames.forEach(
        (old, login) -> {
          Account account = of(old);
          renamed.put(account.id(), login);
          moved.put(login, new Account(account.id(), login, account.kind()));
        });
    renames.forEach((old, login) -> accounts.put(old, replacement(old)));
    accounts.putAll(moved);
    return renamed;
  }

  /// Somebody else, who registers a login that was given up.
  private Account replacement(Login login) {
    Account before = of(login);
    return new Account(
        new UserId(before.id().value() + FIRST * (1 + accounts.size())), login, before.kind());
  }
}
