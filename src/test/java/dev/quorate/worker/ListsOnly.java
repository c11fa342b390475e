package dev.quorate.worker;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.committee.TeamRef;
import dev.quorate.forge.AnswerReaction;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.Diff;
import dev.quorate.forge.Forge;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.MergeQueue;
import dev.quorate.forge.OpenPull;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.RateBudget;
import dev.quorate.forge.ReactionPoll;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RemarkKind;
import dev.quorate.forge.ReportSeen;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A forge with nothing but lists: installations, their repositories, and those repositories' open
/// pull requests. What is broken, by its name, throws.
final class ListsOnly implements Forge {
  final Map<RepositoryAddress, List<OpenPull>> pulls = new LinkedHashMap<>();
  final Set<String> governed = new HashSet<>();
  final Set<String> broken = new HashSet<>();
  final Map<String, ForgeException> refusals = new HashMap<>();
  final Map<Long, RateBudget> low = new HashMap<>();
  final List<String> asked = new ArrayList<>();

  private void ask(String what) {
    asked.add(what);
    ForgeException refusal = refusals.get(what);
    if (refusal != null) {
      throw refusal;
    }
    if (broken.contains(what)) {
      throw new ForgeException(what + ": 502", Optional.empty());
    }
  }

  @Override
  public Optional<RateBudget> findLowBudget(long installationId) {
    return Optional.ofNullable(low.get(installationId));
  }

  @Override
  public List<Long> listInstallations() {
    ask("installations");
    return pulls.keySet().stream()
        .map(RepositoryAddress::installationId)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<RepositoryAddress> listRepositories(long installationId) {
    ask("repositories " + installationId);
    return pulls.keySet().stream()
        .filter(repository -> repository.installationId() == installationId)
        .toList();
  }

  @Override
  public List<OpenPull> listOpenPulls(RepositoryAddress repository) {
    ask("pulls " + repository.fullName());
    return pulls.getOrDefault(repository, List.of());
  }

  @Override
  public Reading<String> file(RepositoryAddress repository, Optional<String> commit, String path) {
    return read(repository.fullName());
  }

  @Override
  public Reading<List<String>> filesIn(RepositoryAddress repository, String commit, String folder) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Reading<String> fileElsewhere(long installationId, String fullName, String path) {
    return read(fullName);
  }

  private Reading<String> read(String fullName) {
    ask("rules " + fullName);
    return governed.contains(fullName) ? new Reading.Found<>("{}") : new Reading.Missing<>();
  }

  @Override
  public List<ReactionPoll> listReactions(
      long installationId, List<ReactionPoll.Question> questions) {
    ask("reactions " + installationId);
    return List.of();
  }

  @Override
  public Login ownLogin() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<PullSnapshot> findPull(PullAddress pull, Optional<String> statusCommentNodeId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Diff diff(PullAddress pull, HeadSha head) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<ReportSeen> findStatus(
      RepositoryAddress repository, HeadSha head, String context, Login creator) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Reading<List<Account>> team(long installationId, TeamRef team) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Reading<Account> account(long installationId, Login login) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean mayWrite(RepositoryAddress repository, Account account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Reading<MergeQueue> mergeQueue(RepositoryAddress repository, Branch branch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void createCheckRun(RepositoryAddress repository, CheckRunPost post) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void updateCheckRun(RepositoryAddress repository, long checkRunId, CheckRunPost post) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String createComment(PullAddress pull, String body) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void editComment(RepositoryAddress repository, long commentId, String body) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void react(
      RepositoryAddress repository,
      RemarkKind kind,
      long id,
      String nodeId,
      AnswerReaction answer) {
    throw new UnsupportedOperationException();
  }
}
