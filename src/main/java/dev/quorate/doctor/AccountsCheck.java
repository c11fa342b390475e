package dev.quorate.doctor;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.forge.Reading;
import dev.quorate.roster.Fetched;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Whether the logins of members are still theirs (R1.2), and people's (R1.5). What a login meant
/// when the bot first read it is in the ledger; without one a login that was given up is found, but
/// not whose it was.
final class AccountsCheck {
  static final String NAME = "accounts";

  private final RosterFacts facts;
  private final Function<UserId, Reading<Account>> byId;

  AccountsCheck(RosterFacts facts, Function<UserId, Reading<Account>> byId) {
    this.facts = facts;
    this.byId = byId;
  }

  List<Finding> of(Committee committee, LoginBook book, Instant now) {
    List<Finding> findings = new ArrayList<>();
    List<Login> current =
        committee.entries().stream()
            .filter(entry -> !entry.term().isOverAt(now))
            .map(entry -> entry.login())
            .distinct()
            .sorted()
            .toList();
    for (Login login : current) {
      Optional<UserId> kept = book.find(login);
      if (kept.isPresent()) {
        look(login, kept.get()).ifPresent(findings::add);
      }
    }
    return Finding.orOk(findings, NAME, "the logins of all members are theirs");
  }

  private Optional<Finding> look(Login login, UserId id) {
    if (facts.account(login) instanceof Fetched.Found<Account>(Account account)
        && account.id().equals(id)) {
      return account.kind() == Account.Kind.PERSON
          ? Optional.empty()
          : Optional.of(
              Finding.warning(
                  NAME,
                  login + " is no person's account; what it says never counts (R1.5)",
                  "Name a person, or take it out of the roster."));
    }
    return Optional.of(
        switch (byId.apply(id)) {
          case Reading.Found<Account>(Account now) ->
              Finding.warning(
                  NAME,
                  "%s is now called %s and still counts, but anybody can register %s"
                      .formatted(login, now.login(), login),
                  "Write %s in config and roster.".formatted(now.login()));
          case Reading.Missing<Account> _, Reading.Unusable<Account> _ ->
              Finding.warning(
                  NAME,
                  "the account that was %s when the bot first read the roster is gone"
                      .formatted(login),
                  "Ask them for their present login, or take them out of config and roster.");
        });
  }
}
