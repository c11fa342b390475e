package dev.quorate.github;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.committee.TeamRef;
import dev.quorate.forge.AnswerReaction;
import dev.quorate.forge.ApiUse;
import dev.quorate.forge.AppInspection;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.DeliveryLog;
import dev.quorate.forge.Diff;
import dev.quorate.forge.Forge;
import dev.quorate.forge.ForgeClock;
import dev.quorate.forge.MergeQueue;
import dev.quorate.forge.MergedPulls;
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
import java.security.PrivateKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// GitHub, spoken to as a GitHub App. Each method is kept by a class of its own here.
public final class GitHubForge implements Forge {
  private final ForgeClock clock;
  private final Speakers speakers;
  private final OwnApp own;
  private final Snapshots snapshots;
  private final Diffs diffs;
  private final Statuses statuses;
  private final Files files;
  private final Teams teams;
  private final People people;
  private final CheckRuns checkRuns;
  private final Comments comments;
  private final Answers answers;
  private final Installations installations;
  private final OpenPulls openPulls;
  private final MergeQueues mergeQueues;
  private final ReactionSweep reactions;
  private final Deliveries deliveries;
  private final Inspection inspection;
  private final MergedList mergedPulls;

  /// The App: its number, and the private key that GitHub made for it.
  public record AppKey(long appId, PrivateKey privateKey) {
    /// Never shows the key.
    @Override
    public String toString() {
      return "App " + appId;
    }
  }

  /// @param time the clock, which learns GitHub's time where it is a [ForgeClock]
  /// @param calls counts what is sent
  public GitHubForge(
      ApiAddresses addresses, AppKey app, InstantSource time, Patience patience, ApiCalls calls) {
    clock = ForgeClock.of(time);
    Http http = new Http(addresses, patience, calls, clock);
    AppJwt jwt = new AppJwt(app.appId(), app.privateKey(), clock);
    speakers = new Speakers(addresses, http, jwt, clock);
    GraphQl graphQl = new GraphQl(speakers);
    Libraries libraries = new Libraries(speakers);
    own = new OwnApp(libraries);
    snapshots = new Snapshots(graphQl, app.appId());
    diffs = new Diffs(libraries);
    statuses = new Statuses(speakers);
    files = new Files(graphQl);
    teams = new Teams(graphQl);
    people = new People(speakers);
    checkRuns = new CheckRuns(libraries, clock);
    comments = new Comments(libraries);
    answers = new Answers(libraries, graphQl);
    installations = new Installations(libraries, own);
    openPulls = new OpenPulls(graphQl);
    mergeQueues = new MergeQueues(graphQl, app.appId());
    reactions = new ReactionSweep(graphQl);
    deliveries = new Deliveries(speakers);
    inspection = new Inspection(speakers, people, graphQl, app.appId());
    mergedPulls = new MergedList(graphQl);
  }

  /// What GitHub remembers of the webhooks that it sent to the App.
  public DeliveryLog deliveryLog() {
    return deliveries;
  }

  /// What was asked of GitHub since the start, and what may still be asked.
  public List<ApiUse> apiUses() {
    return speakers.uses();
  }

  /// What GitHub says of the App itself, and of how it is set up.
  public AppInspection inspection() {
    return inspection;
  }

  /// What GitHub remembers of merges.
  public MergedPulls mergedPulls() {
    return mergedPulls;
  }

  @Override
  public Login ownLogin() {
    return own.login();
  }

  @Override
  public Optional<PullSnapshot> findPull(PullAddress pull, Optional<String> statusCommentNodeId) {
    return snapshots.find(pull, statusCommentNodeId);
  }

  @Override
  public Diff diff(PullAddress pull, HeadSha head) {
    return diffs.read(pull, head);
  }

  @Override
  public Optional<ReportSeen> findStatus(
      RepositoryAddress repository, HeadSha head, String context, Login creator) {
    return statuses.find(repository, head, context, creator);
  }

  @Override
  public Reading<String> file(RepositoryAddress repository, Optional<String> commit, String path) {
    return files.read(repository, commit, path);
  }

  @Override
  public Reading<List<String>> filesIn(RepositoryAddress repository, String commit, String folder) {
    return files.list(repository, commit, folder);
  }

  @Override
  public Reading<String> fileElsewhere(long installationId, String fullName, String path) {
    return files.readElsewhere(installationId, fullName, path);
  }

  @Override
  public Reading<List<Account>> team(long installationId, TeamRef team) {
    return teams.read(installationId, team);
  }

  @Override
  public Reading<Account> account(long installationId, Login login) {
    return people.find(installationId, login);
  }

  @Override
  public boolean mayWrite(RepositoryAddress repository, Account account) {
    return people.mayWrite(repository, account);
  }

  @Override
  public Reading<MergeQueue> mergeQueue(RepositoryAddress repository, Branch branch) {
    return mergeQueues.read(repository, branch);
  }

  @Override
  public void createCheckRun(RepositoryAddress repository, CheckRunPost post) {
    checkRuns.create(repository, post);
  }

  @Override
  public void updateCheckRun(RepositoryAddress repository, long checkRunId, CheckRunPost post) {
    checkRuns.update(repository, checkRunId, post);
  }

  @Override
  public String createComment(PullAddress pull, String body) {
    return comments.create(pull, body);
  }

  @Override
  public void editComment(RepositoryAddress repository, long commentId, String body) {
    comments.edit(repository, commentId, body);
  }

  @Override
  public void react(
      RepositoryAddress repository,
      RemarkKind kind,
      long id,
      String nodeId,
      AnswerReaction answer) {
    answers.give(repository, kind, id, nodeId, answer);
  }

  @Override
  public Optional<RateBudget> findLowBudget(long installationId) {
    return speakers.spending(installationId).findLow(clock.instant());
  }

  @Override
  public List<Long> listInstallations() {
    return installations.list();
  }

  @Override
  public List<RepositoryAddress> listRepositories(long installationId) {
    return installations.listRepositories(installationId);
  }

  @Override
  public List<OpenPull> listOpenPulls(RepositoryAddress repository) {
    return openPulls.list(repository);
  }

  @Override
  public List<ReactionPoll> listReactions(
      long installationId, List<ReactionPoll.Question> questions) {
    return reactions.list(installationId, questions);
  }
}
