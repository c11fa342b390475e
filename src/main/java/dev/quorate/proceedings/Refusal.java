package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.policy.TrackName;
import java.util.List;

/// Why a command had no effect, or why an approval or objection does not count as its maker may
/// have thought (R9.3).
public sealed interface Refusal {

  /// Only a member may do that, and at that instant the person was none (R1.7).
  record NotAMember() implements Refusal {}

  /// The config or the roster could not be read, so nobody's right could be judged (R1.6).
  record Unreadable(boolean config) implements Refusal {}

  /// The pull request was merged already.
  record Merged() implements Refusal {}

  /// A known command, written wrongly; `why` says what to write.
  record Misused(String why) implements Refusal {}

  /// Close to a command.
  record NearMiss(String meant) implements Refusal {}

  /// Swallowed by a quote's lazy continuation or an e-mail's tail.
  record Lost() implements Refusal {}

  record UnknownTrack(String name, List<TrackName> known) implements Refusal {}

  /// The author may not declare the track of their own pull request (R5.5).
  record AuthorMayNotDeclare() implements Refusal {}

  /// There is no objection of one's own; only their makers withdraw those of `objectors` (R3.3).
  record NothingToWithdraw(List<Account> objectors) implements Refusal {}

  record NothingToUnapprove() implements Refusal {}

  /// There is no hold that the person may lift; those standing are by `holders` (R3.6).
  record NothingToUnhold(List<Account> holders) implements Refusal {}

  record NothingDeclared() implements Refusal {}

  /// The author's own approval does not count (R2.2).
  record AuthorMayNotApprove() implements Refusal {}

  /// Who made one of the commits does not approve here (R2.2).
  record CommitterMayNotApprove() implements Refusal {}

  /// The config does not hear approvals by comment (R2.1).
  record CommentsDoNotApprove() implements Refusal {}

  /// The same comment or review objects, and the objection wins (R2.3).
  record ObjectedToo() implements Refusal {}

  /// The objection is recorded and does not bind, unless its maker gains the right (R3.1).
  record ObjectionDoesNotBind() implements Refusal {}
}
