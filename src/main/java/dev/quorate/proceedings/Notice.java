package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.command.Command.Notified;
import dev.quorate.history.NoticeMessage;
import dev.quorate.history.RemarkId;
import java.time.Instant;
import java.util.Optional;

/// The record that the board was told (R7.1).
public sealed interface Notice {
  Instant at();

  /// A member says so, with evidence.
  record ByMember(Account by, Instant at, RemarkId remark, Notified command, Optional<String> url)
      implements Notice {}

  /// The bot's own message was sent (R7.2).
  record BySending(Instant at, NoticeMessage message) implements Notice {}
}
