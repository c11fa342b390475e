package dev.quorate.command;

/// What the grammar makes of a line that begins with `/` (R9.2, R9.3).
public sealed interface Reading {

  /// A command.
  record Understood(Command command) implements Reading {}

  /// A known word used wrongly, as in `/approve after the fix`: refused, with why and what to
  /// write.
  record Refused(String why) implements Reading {}

  /// No known word, but close to one, as `/aprove`.
  ///
  /// @param meant the word it is close to, such as `/approve`
  record NearMiss(String meant) implements Reading {}

  /// A line such as `/usr/bin`, which is none of the bot's business.
  record Unrelated() implements Reading {}
}
