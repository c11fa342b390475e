package dev.quorate.worker;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
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
import dev.quorate.forge.PullState;
import dev.quorate.forge.ReactionPoll;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RemarkKind;
import dev.quorate.forge.ReportSeen;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One repository on a forge in memory: what people do there is done by [MemoryPull] and by the
/// methods here, what the bot asks and writes by [Forge]. Its clock is the one given, or one that
/// goes before or after it.
public final class MemoryForge implements Forge {
  static final RepositoryAddress REPOSITORY = new RepositoryAddress(1, 7, "octo", "spec");

  private final HandClock clock;
  private final Faults faults = new Faults();
  private final MemoryPeople people = new MemoryPeople();
  private final Login own = new Login("quorate[bot]");
  private final Map<Integer, MemoryPull> pulls = new TreeMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> elsewhere = new HashMap<>();
  private final Map<String, List<String>> teams = new HashMap<>();
  private final Set<UserId> writers = new HashSet<>();
  private Optional<MemoryQueue> mergeQueue = Optional.empty();
  private Duration ahead = Duration.ZERO;
  private long lastId = 1000;
  private int commits = 1;

  public MemoryForge(HandClock clock) {
    this.clock = clock;
    people.named(own.value());
  }

  // What happens around pull requests.

  public MemoryPull open(String author, String head) {
    int number = pulls.size() + 1;
    MemoryPull pull =
        new MemoryPull(this, new PullAddress(REPOSITORY, number), people.named(author), head);
    pulls.put(number, pull);
    return pull;
  }

  /// Turns the merge queue of the default branch on.
  MemoryQueue queueing() {
    MemoryQueue queue = new MemoryQueue(this);
    mergeQueue = Optional.of(queue);
    return queue;
  }

  /// A commit on the default branch.
  public MemoryForge file(String path, String text) {
    files.put(path, text);
    commits++;
    return this;
  }

  public MemoryForge removeFile(String path) {
    files.remove(path);
    commits++;
    return this;
  }

  public MemoryForge fileOf(String repository, String path, String text) {
    elsewhere.put(elsewhereKey(repository, path), text);
    return this;
  }

  public MemoryForge team(String team, String... members) {
    teams.put(team, List.of(members));
    return this;
  }

  public MemoryForge grant(String login) {
    writers.add(people.named(login).id());
    return this;
  }

  public MemoryForge revoke(String login) {
    writers.remove(people.named(login).id());
    return this;
  }

  public MemoryForge rename(String old, String login) {
    people.rename(old, login);
    return this;
  }

  public MemoryForge deleteAccount(String login) {
    people.delete(login);
    return this;
  }

  /// The forge's clock goes this much ahead of the bot's.
  public MemoryForge ahead(Duration time) {
    ahead = time;
    return this;
  }

  public Faults faults() {
    return faults;
  }

  // For its own parts.

  Instant second() {
    return clock.instant().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
  }

  MemoryPeople people() {
    return people;
  }

  Login own() {
    return own;
  }

  long nextId() {
    return ++lastId;
  }

  String defaultCommit() {
    return MemoryPull.sha("main " + commits).value();
  }

  private static String elsewhereKey(String repository, String path) {
    return repository.toLowerCase(Locale.ROOT) + ":" + path;
  }

  private static <T> Reading<T> reading(Optional<T> found) {
    return found.<Reading<T>>map(Reading.Found::new).orElseGet(Reading.Missing::new);
  }

  private MemoryPull pull(PullAddress address) {
    return Optional.ofNullable(pulls.get(address.number()))
        .orElseThrow(() -> new ForgeException("no " + address, Optional.empty()));
  }

  // What the bot asks.

  @Override
  public Login ownLogin() {
    return own;
  }

  @Override
  public Optional<PullSnapshot> findPull(PullAddress pull, Optional<String> statusCommentNodeId) {
    return faults.read(
        "findPull",
        () ->
            Optional.ofNullable(pulls.get(pull.number()))
                .map(it -> it.snapshot(statusCommentNodeId)));
  }

  @Override
  public Diff diff(PullAddress pull, HeadSha head) {
    return faults.read(
        "diff",
        () -> {
          if (!pull(pull).head().equals(head)) {
            throw new ForgeException("the head has moved", Optional.empty());
          }
          return pull(pull).diff();
        });
  }

  @Override
  public Optional<ReportSeen> findStatus(
      RepositoryAddress repository, HeadSha head, String context, Login creator) {
    return faults.read("findStatus", () -> pullAt(head).findStatus(context, creator));
  }

  @Override
  public Reading<String> file(RepositoryAddress repository, Optional<String> commit, String path) {
    return faults.read("file", () -> reading(Optional.ofNullable(at(commit).get(path))));
  }

  /// The files of a pull request's head; of the default branch at any other commit.
  private Map<String, String> at(Optional<String> commit) {
    Map<String, String> there = new HashMap<>(files);
    pulls.values().stream()
        .filter(pull -> commit.equals(Optional.of(pull.head().value())))
        .forEach(pull -> pull.applyTo(there));
    return there;
  }

  @Override
  public Reading<List<String>> filesIn(RepositoryAddress repository, String commit, String folder) {
    return faults.read(
        "filesIn",
        () -> {
          List<String> names =
              at(Optional.of(commit)).keySet().stream()
                  .filter(path -> path.startsWith(folder + "/"))
                  .map(path -> path.substring(folder.length() + 1))
                  .toList();
          return names.isEmpty() ? new Reading.Missing<>() : new Reading.Found<>(names);
        });
  }

  @Override
  public Reading<String> fileElsewhere(long installationId, String fullName, String path) {
    return faults.read(
        "fileElsewhere",
        () -> reading(Optional.ofNullable(elsewhere.get(elsewhereKey(fullName, path)))));
  }

  @Override
  public Reading<List<Account>> team(long installationId, TeamRef team) {
    return faults.read(
        "team",
        () ->
            reading(
                Optional.ofNullable(teams.get(team.toString()))
                    .map(members -> members.stream().map(people::named).toList())));
  }

  @Override
  public Reading<Account> account(long installationId, Login login) {
    return faults.read("account", () -> reading(people.find(login)));
  }

  @Override
  public boolean mayWrite(RepositoryAddress repository, Account account) {
    return faults.read("mayWrite", () -> writers.contains(account.id()));
  }

  @Override
  public List<Long> listInstallations() {
    return faults.read("listInstallations", () -> List.of(REPOSITORY.installationId()));
  }

  @Override
  public List<RepositoryAddress> listRepositories(long installationId) {
    return faults.read("listRepositories", () -> List.of(REPOSITORY));
  }

  @Override
  public List<OpenPull> listOpenPulls(RepositoryAddress repository) {
    return faults.read(
        "listOpenPulls",
        () ->
            pulls.values().stream()
                .filter(pull -> pull.state() == PullState.OPEN)
                .map(
                    pull ->
                        new OpenPull(
                            pull.address(), pull.nodeId(), pull.base(), pull.head(), second()))
                .toList());
  }

  @Override
  public Reading<MergeQueue> mergeQueue(RepositoryAddress repository, Branch branch) {
    return faults.read(
        "mergeQueue",
        () ->
            mergeQueue
                .filter(_ -> branch.name().equals("main"))
                .map(MemoryQueue::reading)
                .orElseGet(Reading.Missing::new));
  }

  @Override
  public List<ReactionPoll> listReactions(
      long installationId, List<ReactionPoll.Question> questions) {
    return faults.read(
        "listReactions", () -> questions.stream().flatMap(each -> poll(each).stream()).toList());
  }

  private Optional<ReactionPoll> poll(ReactionPoll.Question question) {
    return pulls.values().stream()
        .filter(pull -> pull.nodeId().equals(question.nodeId()))
        .findFirst()
        .map(
            pull ->
                new ReactionPoll(
                    pull.nodeId(),
                    MemoryReaction.seen(pull.reactions, people),
                    MemoryReaction.seen(pull.onComment(question.statusCommentNodeId()), people)));
  }

  // What the bot writes.

  @Override
  public void createCheckRun(RepositoryAddress repository, CheckRunPost post) {
    faults.write(
        "createCheckRun",
        () -> {
          runs(post.head()).create(nextId(), second(), post);
          return true;
        });
  }

  @Override
  public void updateCheckRun(RepositoryAddress repository, long checkRunId, CheckRunPost post) {
    faults.write(
        "updateCheckRun",
        () -> {
          runs(post.head()).update(checkRunId, post);
          return true;
        });
  }

  private MemoryRuns runs(HeadSha head) {
    return mergeQueue
        .filter(queue -> queue.has(head))
        .map(queue -> queue.runs)
        .orElseGet(() -> pullAt(head).runs);
  }

  private MemoryPull pullAt(HeadSha head) {
    return pulls.values().stream()
        .filter(pull -> pull.head().equals(head))
        .findFirst()
        .orElseThrow(() -> new ForgeException("No commit found", Optional.empty()));
  }

  @Override
  public String createComment(PullAddress pull, String body) {
    return faults.write(
        "createComment",
        () -> {
          long id = pull(pull).comment(own.value(), body);
          return pull(pull).remark(id).nodeId();
        });
  }

  @Override
  public void editComment(RepositoryAddress repository, long commentId, String body) {
    faults.write(
        "editComment",
        () -> {
          pulls.values().stream()
              .filter(pull -> pull.find(commentId).isPresent())
              .forEach(pull -> pull.edit(own.value(), commentId, body));
          return true;
        });
  }

  @Override
  public void react(
      RepositoryAddress repository,
      RemarkKind kind,
      long id,
      String nodeId,
      AnswerReaction answer) {
    faults.write(
        "react",
        () ->
            pulls.values().stream()
                .flatMap(pull -> pull.find(id).stream())
                .findFirst()
                .map(remark -> remark.answers.add(answer))
                .orElse(false));
  }
}
