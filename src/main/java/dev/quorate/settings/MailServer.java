package dev.quorate.settings;

import java.util.Optional;

/// The mail server that sends the notices to boards (R7.2), from `SMTP_URL` and `SMTP_FROM`.
///
/// @param login empty where the server wants none
/// @param from the address that the notices come from
public record MailServer(Safety safety, String host, int port, Optional<Login> login, String from) {

  /// How what is said to the server is kept from others.
  public enum Safety {
    /// By TLS from the first byte: `smtps`.
    TLS,
    /// By TLS that is begun before anything is said, or nothing is: `smtp`.
    STARTTLS,
    /// Not at all, since it does not leave the machine: `smtp+plain`.
    PLAIN
  }

  /// Who the bot is to the server.
  public record Login(String user, Secret password) {}
}
