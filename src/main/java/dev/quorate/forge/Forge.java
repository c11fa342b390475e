package dev.quorate.forge;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.committee.TeamRef;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.util.List;
import java.util.Optional;

/// GitHub, as the bot needs it. Every method may throw [ForgeException]: then nothing may be
/// decided from it.
public interface Forge {

  /// The bot's own login, such as `quorate[bot]`.
  Login ownLogin();

  // What a verdict needs.

  /// The pull request now, in one request where it is ordinary; empty if it is gone.
  ///
  /// @param statusCommentNodeId the bot's status comment, whose reactions are read too
  Optional<PullSnapshot> findPull(PullAddress pull, Optional<String> statusCommentNodeId);

  /// What the head changes; throws when the head has moved meanwhile.
  Diff diff(PullAddress pull, HeadSha head);

  /// The newest commit status of the context by the creator, also where somebody else has reported
  /// since: a snapshot has only the newest of each context.
  Optional<ReportSeen> findStatus(
      RepositoryAddress repository, HeadSha head, String context, Login creator);

  /// A text file.
  ///
  /// @param commit the commit to read at; empty for the default branch's newest
  Reading<String> file(RepositoryAddress repository, Optional<String> commit, String path);

  /// The names of the files that are directly in a folder; missing where there is no such folder.
  Reading<List<String>> filesIn(RepositoryAddress repository, String commit, String folder);

  /// A text file of another repository, on its default branch, by the same installation.
  Reading<String> fileElsewhere(long installationId, String fullName, String path);

  /// A team's members, without pending invitations.
  Reading<List<Account>> team(long installationId, TeamRef team);

  /// Who has the login now.
  Reading<Account> account(long installationId, Login login);

  /// Whether the account may write to the repository.
  boolean mayWrite(RepositoryAddress repository, Account account);

  /// The merge queue of a branch; missing where the branch has none, unusable without the
  /// permission to see it.
  Reading<MergeQueue> mergeQueue(RepositoryAddress repository, Branch branch);

  // What the bot writes.

  void createCheckRun(RepositoryAddress repository, CheckRunPost post);

  void updateCheckRun(RepositoryAddress repository, long checkRunId, CheckRunPost post);

  /// Posts a comment; the answer is its GraphQL id. It is not repeated when its fate is unknown:
  /// look first.
  String createComment(PullAddress pull, String body);

  void editComment(RepositoryAddress repository, long commentId, String body);

  /// Reacts; doing it again changes nothing.
  ///
  /// @param id the remark's number, `nodeId` its GraphQL id
  void react(
      RepositoryAddress repository, RemarkKind kind, long id, String nodeId, AnswerReaction answer);

  // What there is to look at.

  /// The installation's budget, if so little is left of it that only what people wait for is to be
  /// asked; known from earlier answers, without asking.
  default Optional<RateBudget> findLowBudget(long installationId) {
    return Optional.empty();
  }

  List<Long> listInstallations();

  List<RepositoryAddress> listRepositories(long installationId);

  List<OpenPull> listOpenPulls(RepositoryAddress repository);

  /// The reactions on any number of pull requests, 100 to a request.
  List<ReactionPoll> listReactions(long installationId, List<ReactionPoll.Question> questions);
}
