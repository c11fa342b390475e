package dev.quorate.merge;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Entry;
import dev.quorate.committee.Seat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The members who could still give an approval that counts: in office, not counted yet, and not
/// barred (R1.4, R2.2).
///
/// @param logins sorted, each once
public record Candidates(List<Login> logins) {

  /// Those who could add to `tally`, which was made with the same `countAuthor` (R5.7).
  static Candidates of(Situation situation, Tally tally, boolean countAuthor) {
    Eligibility eligibility = new Eligibility(situation, countAuthor);
    Set<UserId> counted =
        tally.counted().stream().map(approval -> approval.by().id()).collect(Collectors.toSet());
    Set<Seat> taken =
        counted.stream()
            .flatMap(person -> eligibility.seatOf(person).stream())
            .collect(Collectors.toSet());
    return new Candidates(
        situation.committee().entries().stream()
            .filter(entry -> !counted.contains(entry.id()))
            .filter(entry -> eligibility.seatOf(entry.id()).filter(taken::contains).isEmpty())
            .map(entry -> account(situation, entry))
            .filter(account -> eligibility.bar(account).isEmpty())
            .map(Account::login)
            .distinct()
            .sorted()
            .toList());
  }

  private static Account account(Situation situation, Entry entry) {
    Optional<Login> now = situation.proceedings().people().findLogin(entry.id());
    return new Account(entry.id(), now.orElse(entry.login()), Account.Kind.PERSON);
  }
}
