package dev.quorate.merge;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.proceedings.Approval;
import java.time.Instant;

/// A person whose approval counts, by their oldest one that does.
public record CountedApproval(Login login, Approval approval) {

  public Account by() {
    return approval.by();
  }

  public Instant at() {
    return approval.at();
  }
}
