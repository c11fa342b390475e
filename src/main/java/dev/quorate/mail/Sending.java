package dev.quorate.mail;

import dev.quorate.history.MailTrouble;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What came of sending a letter.
public sealed interface Sending {

  /// In a word: `sent`, `unknown`, `failed` or `later`.
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /// The mail server has taken it.
  record Sent() implements Sending {}

  /// The mail server had all of it, and its answer never came: it may have been sent, or not.
  record Unknown() implements Sending {}

  /// It was certainly not sent.
  ///
  /// @param reply the mail server's answer, by its number, if there was one
  record Failed(MailTrouble trouble, Optional<Integer> reply) implements Sending {}

  /// Nothing was tried, since the mail server is in trouble or busy.
  record Later(Instant at) implements Sending {}
}
