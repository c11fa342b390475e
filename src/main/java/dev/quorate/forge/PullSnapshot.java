package dev.quorate.forge;

import dev.quorate.account.Account;
import dev.quorate.history.Branch;
import dev.quorate.history.Committers;
import dev.quorate.history.HeadSha;
import java.time.Instant;
import java.util.List;

/// All that a verdict needs of one pull request, read at one moment and whole: every list is paged
/// to its end.
///
/// @param repository the repository as GitHub names it now
/// @param defaultBranch where config and roster are read
/// @param defaultBranchCommit its newest commit, by which config and roster are cached
/// @param fileCount how many files it changes
/// @param committers the accounts of its commits that are no merges
/// @param statusReactions the reactions on the bot's status comment, if that was asked for
/// @param reports commit statuses and check runs on the head, less the bot's own
/// @param ownRuns the bot's own check runs on the head
public record PullSnapshot(
    RepositoryAddress repository,
    Branch defaultBranch,
    String defaultBranchCommit,
    int number,
    String nodeId,
    String title,
    String url,
    PullState state,
    boolean draft,
    Account author,
    Instant createdAt,
    Branch base,
    HeadSha head,
    int fileCount,
    Committers committers,
    List<CommentSeen> comments,
    List<ReviewSeen> reviews,
    List<ReactionSeen> reactions,
    List<ReactionSeen> statusReactions,
    List<TimelineItem> timeline,
    List<ReportSeen> reports,
    List<OwnCheckRun> ownRuns) {

  public PullAddress address() {
    return new PullAddress(repository, number);
  }
}
