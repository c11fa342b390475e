package dev.quorate.merge;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.proceedings.Approval;

/// A person who approved and does not count, with the reason of their latest approval (R2.7).
public record UncountedApproval(Login login, Approval approval, NotCounted reason) {

  public Account by() {
    return approval.by();
  }
}
