package dev.quorate.proceedings;

import dev.quorate.history.MailTrouble;
import dev.quorate.history.NoticeMessage;
import java.time.Instant;
import java.util.Optional;

/// How it stands with the bot's own message to the board (R7.2), by the last that was heard of it.
public sealed interface Mailing {
  Instant at();

  /// The mail server has it.
  record Sent(Instant at, NoticeMessage message) implements Mailing {}

  /// It was handed over, and nobody knows whether the mail server took it.
  record Unknown(Instant at, NoticeMessage message) implements Mailing {}

  /// It was certainly not sent.
  record Failed(Instant at, NoticeMessage message, MailTrouble trouble, Optional<Integer> reply)
      implements Mailing {}

  /// The bot has no mail server.
  record WithoutServer(Instant at) implements Mailing {}
}
