package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.history.RemarkId;
import dev.quorate.policy.TrackName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the bot owes somebody for one command line, once (R9.3).
///
/// @param at when the line was first said
/// @param line the line as it was written
public record Answer(RemarkId remark, Instant at, Account by, String line, Reply reply) {

  /// 👍, or 😕 with a reply.
  public sealed interface Reply {}

  /// It took effect; `note` is what must be said besides.
  public record Accepted(Optional<Note> note) implements Reply {}

  /// It did not.
  public record Refused(Refusal refusal) implements Reply {}

  /// What is said beside a 👍.
  public sealed interface Note {}

  /// The objection stands; its maker is asked for a reason (R3.1).
  public record ReasonWanted() implements Note {}

  /// Earlier declarations of the same person stand beside this one (R5.5).
  public record EarlierDeclarations(List<TrackName> tracks) implements Note {}

  /// `/help`
  public record HelpWanted() implements Note {}
}
