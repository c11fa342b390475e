package dev.quorate.ledger;

import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.Entry;
import dev.quorate.committee.RosterProblem;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A version of the committee, as the bot first saw it: who its logins were found to be is kept
/// with it (R1.2).
///
/// @param commit the default branch's commit then
/// @param accounts the login book's logins and the numbers of their accounts
public record RosterSeen(
    Instant at,
    String commit,
    List<Entry> entries,
    List<RosterProblem> problems,
    Map<String, Long> accounts) {
  public RosterSeen {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
    accounts = Map.copyOf(accounts);
  }

  static RosterSeen of(Instant at, String commit, RosterVersion version) {
    return new RosterSeen(
        at,
        commit,
        version.committee().entries(),
        version.committee().problems(),
        version.book().accounts().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().value(), entry -> entry.getValue().value())));
  }

  /// Whether both name the same people for the same seats and terms, whenever they were seen.
  boolean isSame(RosterSeen other) {
    return entries.equals(other.entries)
        && problems.equals(other.problems)
        && book().equals(other.book());
  }

  Committee committee() {
    return new Committee(entries, problems);
  }

  LoginBook book() {
    return new LoginBook(
        accounts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> new Login(entry.getKey()), entry -> new UserId(entry.getValue()))));
  }
}
