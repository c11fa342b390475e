package dev.quorate.roster;

import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import java.util.Map;
import java.util.Optional;

/// Which account each login of config and rosters was found to be when a version naming it was
/// first read. It keeps that account while every later version still names the login, so that
/// whoever registers a login given up gains nothing (R1.2).
public record LoginBook(Map<Login, UserId> accounts) {

  /// The book before anything was read.
  public static final LoginBook EMPTY = new LoginBook(Map.of());

  public LoginBook {
    accounts = Map.copyOf(accounts);
  }

  /// The account that the login has kept.
  public Optional<UserId> find(Login login) {
    return Optional.ofNullable(accounts.get(login));
  }
}
