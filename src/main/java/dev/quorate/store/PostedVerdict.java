package dev.quorate.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What the verdict last posted on an open pull request says, for those who watch.
///
/// @param title the pull request's, in one line
/// @param outcome by its word (R8.1)
/// @param missing what is missing and whom it waits for, in lines (`report.Lacks`)
/// @param mergeableAt when time alone makes it pass; empty for one that passes
/// @param waitOverAt the end of its waiting period (R4), also one that is over
/// @param changedAt when anything above was last other than before
/// @param lookedAt when the bot last looked, and could read it
public record PostedVerdict(
    String title,
    String outcome,
    String missing,
    Optional<Instant> mergeableAt,
    Optional<Instant> waitOverAt,
    Instant changedAt,
    Instant lookedAt) {
  /// To the millisecond, as the database keeps them.
  public PostedVerdict {
    mergeableAt = mergeableAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    waitOverAt = waitOverAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
    lookedAt = lookedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /// This one, seen after `before`: where both say the same, nothing has changed since.
  public PostedVerdict after(PostedVerdict before) {
    return at(before.changedAt(), before.lookedAt()).equals(before)
        ? at(before.changedAt(), lookedAt)
        : this;
  }

  private PostedVerdict at(Instant changed, Instant looked) {
    return new PostedVerdict(title, outcome, missing, mergeableAt, waitOverAt, changed, looked);
  }
}
