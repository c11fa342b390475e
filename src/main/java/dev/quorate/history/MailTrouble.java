package dev.quorate.history;

/// Why a message was certainly not sent.
public enum MailTrouble {
  /// The mail server cannot be reached, or not as safely as it must be.
  UNREACHABLE,
  /// The mail server does not let the bot in.
  LOGIN_REFUSED,
  /// The mail server does not take the message.
  REFUSED
}
