package dev.quorate.history;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import java.time.Instant;
import java.util.Optional;

/// One thing that happened on a pull request or to the accounts that act on it. Its five sorts are
/// listed in the order in which those of one instant are taken (R9.6).
public sealed interface Event {

  /// A change of the accounts that act here.
  sealed interface AccountChange extends Event {}

  /// The pull request was opened, made a draft or ready, closed, reopened or merged.
  sealed interface Lifecycle extends Event {}

  /// What people say, and what they take back.
  sealed interface Speech extends Event {
    Account by();
  }

  /// What a machine reports.
  sealed interface Report extends Event {}

  /// Another head or base.
  sealed interface HeadChange extends Event {}

  /// When it happened; when only the bot's own look dates it, when the bot first saw it.
  Instant at();

  /// The pull request was opened. `head` is empty when the bot does not know with what (R2.8).
  record Opened(Instant at, Account author, Branch base, boolean draft, Optional<Head> head)
      implements Lifecycle {}

  /// A new head, dated by when the bot first saw it (R2.5).
  record Pushed(Instant at, Head head) implements HeadChange {}

  /// From here to the next push the bot does not know what the head was (R2.8).
  record Unwatched(Instant at) implements HeadChange {}

  /// Another base branch; `head` is what the same commits change there, where that differs.
  record Retargeted(Instant at, Branch base, Optional<Head> head) implements HeadChange {}

  /// Turned into a draft.
  record Drafted(Instant at) implements Lifecycle {}

  /// Marked ready for review.
  record Readied(Instant at) implements Lifecycle {}

  record Closed(Instant at) implements Lifecycle {}

  record Reopened(Instant at) implements Lifecycle {}

  record Merged(Instant at) implements Lifecycle {}

  /// A comment, or an inline review comment. `url` is where it can be read.
  record Commented(Instant at, RemarkId id, Account by, Words words, Optional<String> url)
      implements Speech {}

  /// A submitted review. `commit` is the head that GitHub says it is of.
  record Reviewed(
      Instant at,
      RemarkId id,
      Account by,
      ReviewState state,
      Words words,
      Optional<HeadSha> commit,
      Optional<String> url)
      implements Speech {}

  /// A comment or review body says something else from here on (R9.4).
  ///
  /// @param asOf the instant whose content the approvals added here are bound to: `at`, or an
  ///   earlier one when the bot never saw the text before the edit
  record Edited(Instant at, RemarkId id, Account by, Words words, Instant asOf) implements Speech {}

  /// A comment was deleted. `by` is [Account#GHOST] when GitHub does not say who did it.
  record Deleted(Instant at, RemarkId id, Account by) implements Speech {}

  /// A review was dismissed.
  record Dismissed(Instant at, RemarkId id, Account by) implements Speech {}

  record Reacted(Instant at, Subject on, Account by, Reaction reaction) implements Speech {}

  record Unreacted(Instant at, Subject on, Account by, Reaction reaction) implements Speech {}

  /// A commit status or check run was reported on a head (R6).
  ///
  /// @param reporter the login of who reported it; an app's is `SLUG[bot]`, for a check run too
  /// @param checkRun whether by a check run; one reporter may give both, and neither takes the
  ///   other's place
  record CheckReported(
      Instant at, HeadSha head, String name, Login reporter, boolean checkRun, CheckState state)
      implements Report {

    /// By a commit status.
    public CheckReported(Instant at, HeadSha head, String name, Login reporter, CheckState state) {
      this(at, head, name, reporter, false, state);
    }
  }

  /// The account has this login from here on (R1.2).
  record Renamed(Instant at, UserId account, Login login) implements AccountChange {}

  /// The account was deleted (R1.5).
  record AccountDeleted(Instant at, UserId account) implements AccountChange {}

  /// The account may write to the repository from here on (R3.1).
  record WriteGranted(Instant at, UserId account) implements AccountChange {}

  /// The account may no longer write to the repository.
  record WriteRevoked(Instant at, UserId account) implements AccountChange {}

  /// The bot's own notice to the board was sent (R7.2).
  record NoticeSent(Instant at) implements Report {}
}
