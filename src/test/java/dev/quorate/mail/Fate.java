package dev.quorate.mail;

/// What becomes of a command on its way to the mail server.
public sealed interface Fate {
  /// The server never hears of it, and the line answers in its place.
  record Answer(String reply) implements Fate {}

  /// The server never hears of it, and the line goes dead.
  record Drop() implements Fate {}

  /// Something else happens first; then the server does it.
  record After(Runnable what) implements Fate {}

  /// The server does it, and the line goes dead before the answer comes through.
  record DropAnswer() implements Fate {}

  /// The server does it, and the answer never comes through.
  record Silence() implements Fate {}
}
