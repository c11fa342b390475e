package dev.quorate.forge;

import dev.quorate.account.Account;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.time.Instant;
import java.util.Optional;

/// What GitHub keeps of a pull request's life, each with GitHub's own time.
public sealed interface TimelineItem {
  Instant at();

  record Drafted(Instant at) implements TimelineItem {}

  record Readied(Instant at) implements TimelineItem {}

  record Closed(Instant at) implements TimelineItem {}

  record Reopened(Instant at) implements TimelineItem {}

  record Merged(Instant at) implements TimelineItem {}

  /// `before` is empty when GitHub has no longer what was there.
  record ForcePushed(Instant at, Optional<HeadSha> before, HeadSha after) implements TimelineItem {}

  record BaseChanged(Instant at, Branch from, Branch to) implements TimelineItem {}

  record ReviewDismissed(Instant at, long reviewId, Account by) implements TimelineItem {}

  /// GitHub does not say which comment it was, only whose.
  record CommentDeleted(Instant at, Account by, Account author) implements TimelineItem {}
}
