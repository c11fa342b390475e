package dev.quorate.policytest;

import dev.quorate.account.Login;
import dev.quorate.history.Branch;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.CheckState;
import dev.quorate.history.RemarkId;
import dev.quorate.history.ReviewState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One event of a policy test, as it was written.
sealed interface StoryEvent {
  Instant at();

  /// A change of the accounts, teams and rights around the pull request.
  sealed interface Surrounding extends StoryEvent {}

  record Comment(Instant at, Login by, RemarkId id, String text) implements StoryEvent {}

  record Edit(Instant at, Login by, RemarkId id, String text) implements StoryEvent {}

  record Delete(Instant at, Login by, RemarkId id) implements StoryEvent {}

  record Review(Instant at, Login by, RemarkId id, ReviewState state, String body)
      implements StoryEvent {}

  record Dismiss(Instant at, Login by, RemarkId id) implements StoryEvent {}

  /// A 👍 or 👎, given or removed; `on` is `description` or `status`.
  record React(Instant at, Login by, String on, String reaction, boolean removed)
      implements StoryEvent {}

  /// A new head. What is left out stays as it was.
  ///
  /// @param content `changed`, `same`, or a word that names a content
  record Push(
      Instant at, Optional<List<ChangedFile>> files, String content, Optional<List<Login>> commits)
      implements StoryEvent {}

  record Retarget(Instant at, Branch base) implements StoryEvent {}

  /// What GitHub does to a pull request: `draft`, `ready`, `close`, `reopen`, `merge`.
  record Life(Instant at, String deed) implements StoryEvent {}

  record Report(Instant at, String name, Login reporter, CheckState state) implements StoryEvent {}

  /// Files of the default branch from now on; an absent text removes the file.
  record BaseFiles(Instant at, Map<String, Optional<String>> files, boolean config)
      implements Surrounding {}

  record Join(Instant at, Login login, String team) implements Surrounding {}

  record Leave(Instant at, Login login, String team) implements Surrounding {}

  /// An invitation that is pending changes nothing (R1.5).
  record Invite(Instant at, Login login, String team) implements Surrounding {}

  record WriteAccess(Instant at, Login login, boolean granted) implements Surrounding {}

  record Rename(Instant at, Map<Login, Login> logins) implements Surrounding {}
}
