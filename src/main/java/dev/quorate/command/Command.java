package dev.quorate.command;

/// What somebody tells the bot in a comment (R9.2).
public sealed interface Command {

  /// `/approve`
  record Approve() implements Command {}

  /// `/unapprove`, `/approve cancel`
  record Unapprove() implements Command {}

  /// `/object [REASON]`; the reason may be empty.
  record ObjectTo(String reason) implements Command {}

  /// `/withdraw`, `/object cancel`
  record Withdraw() implements Command {}

  /// `/hold [REASON]`; the reason may be empty.
  record Hold(String reason) implements Command {}

  /// `/unhold`, `/hold cancel`
  record Unhold() implements Command {}

  /// `/track NAME`
  record DeclareTrack(String name) implements Command {}

  /// `/track auto`
  record AutoTrack() implements Command {}

  /// `/notified EVIDENCE`
  record Notified(String evidence) implements Command {}

  /// `/recheck`
  record Recheck() implements Command {}

  /// `/help`
  record Help() implements Command {}
}
