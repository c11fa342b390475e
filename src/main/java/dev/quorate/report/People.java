package dev.quorate.report;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.merge.Judgement;

/// What people are called now, as they are shown: without a mention.
record People(dev.quorate.proceedings.People accounts) {

  static People of(Judgement judgement) {
    return new People(judgement.situation().proceedings().people());
  }

  Login now(Account account) {
    return accounts.loginOf(account);
  }

  /// Whether the account has been deleted: it takes nothing back any more (R1.5).
  boolean isGone(Account account) {
    return account.isDeleted() || accounts.isDeleted(account.id());
  }

  String name(Account account) {
    return Markdown.name(now(account));
  }
}
