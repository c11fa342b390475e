package dev.quorate.forge;

import dev.quorate.history.HeadSha;
import java.util.List;
import java.util.Optional;

/// The merge queue of a branch, read at one moment and whole (R11.1).
///
/// @param repository the repository as GitHub names it now
/// @param defaultBranchCommit the newest commit of the default branch, by which config and roster
///   are cached
/// @param entries those who come first first: the group that is tested for an entry holds the pull
///   requests of all entries before it, too
public record MergeQueue(
    RepositoryAddress repository, String defaultBranchCommit, List<Entry> entries) {

  /// A pull request that is queued.
  ///
  /// @param pullHead its head, as it is queued
  /// @param url its page
  /// @param groupHead the commit that is tested and must have the check; empty while GitHub has not
  ///   made it
  /// @param ownRuns the bot's own check runs on that commit
  public record Entry(
      int pullNumber,
      HeadSha pullHead,
      String url,
      Optional<HeadSha> groupHead,
      List<OwnCheckRun> ownRuns) {
    public Entry {
      ownRuns = List.copyOf(ownRuns);
    }
  }

  public MergeQueue {
    entries = List.copyOf(entries);
  }
}
