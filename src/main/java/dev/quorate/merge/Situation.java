package dev.quorate.merge;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.committee.Committee;
import dev.quorate.history.Head;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Surroundings;
import dev.quorate.proceedings.Proceedings;
import java.time.Instant;

/// What the rules look at: the proceedings so far, with the rules and the committee of the instant
/// judged (R1.7, R12.2).
public record Situation(
    Proceedings proceedings,
    Surroundings surroundings,
    Policy policy,
    Committee committee,
    Head head,
    Instant now) {

  boolean isAuthor(Account account) {
    return !account.isDeleted() && account.id().equals(proceedings.author().id());
  }

  Login loginOf(Account account) {
    return proceedings.people().loginOf(account);
  }
}
