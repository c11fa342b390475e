package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.history.RemarkId;
import java.time.Instant;

/// What somebody did to a comment or review of somebody else in which a command or a review's word
/// stood; the status reports it (R9.4).
public record Interference(Instant at, RemarkId remark, Account maker, Account by, Deed deed) {

  public enum Deed {
    DELETED,
    EDITED
  }
}
