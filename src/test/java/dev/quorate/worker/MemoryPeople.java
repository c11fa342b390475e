package dev.quorate.worker;

import dev.quorate.account.Account;
import dev.quorate.account.Account.Kind;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The accounts of the forge in memory. Whoever is named for the first time registers by that.
final class MemoryPeople {
  private final Map<UserId, Account> accounts = new HashMap<>();
  private long lastId = 100;

  /// Who has the login now.
  Account named(String login) {
    return find(new Login(login)).orElseGet(() -> register(login));
  }

  Optional<Account> find(Login login) {
    return accounts.values().stream()
        .filter(account -> !account.isDeleted() && account.login().equals(login))
        .findFirst();
  }

  private Account register(String login) {
    Kind kind = login.endsWith("[bot]") ? Kind.BOT : Kind.PERSON;
    Account account = new Account(new UserId(++lastId), new Login(login), kind);
    accounts.put(account.id(), account);
    return account;
  }

  void rename(String old, String login) {
    Account account = named(old);
    accounts.put(account.id(), new Account(account.id(), new Login(login), account.kind()));
  }

  void delete(String login) {
    Account account = named(login);
    accounts.put(account.id(), new Account(account.id(), account.login(), Kind.DELETED));
  }

  /// As GitHub shows the account today: a deleted one is anybody.
  Account today(UserId id) {
    Account account = accounts.get(id);
    return account.isDeleted() ? Account.GHOST : account;
  }
}
