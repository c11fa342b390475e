package dev.quorate.standin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// A repository: its branches, commits and pull requests, and who may do what in it.
public final class Repository extends Entity {
  private final Account owner;
  private final List<String> formerNames = new ArrayList<>();
  private final Map<String, Commit> branches = new LinkedHashMap<>();
  private final Map<String, Commit> commits = new LinkedHashMap<>();
  private final Map<String, MergeQueue> mergeQueues = new HashMap<>();
  private final Map<User, String> permissions = new HashMap<>();
  private final List<Requirement> required = new ArrayList<>();
  private String name;
  private String defaultBranch = "main";
  private boolean hidden;
  private boolean archived;
  private int lastNumber;

  /// A check that the default branch requires.
  ///
  /// @param app GitHub's number of the App that must report it
  /// @param byRuleset else by branch protection
  record Requirement(String check, Optional<Long> app, boolean byRuleset) {}

  Repository(Account owner, String name) {
    super(owner.world, "R", owner.world.nextSmall());
    this.owner = owner;
    this.name = name;
    Commit first = commit(List.of(Person.unknown("git")), List.of(), Map.of());
    branches.put(defaultBranch, first);
  }

  public Account owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  public String fullName() {
    return owner.login() + "/" + name;
  }

  public String defaultBranch() {
    return defaultBranch;
  }

  /// Its newest commit.
  public Commit head() {
    return Objects.requireNonNull(branches.get(defaultBranch));
  }

  boolean isNamed(String ownerLogin, String someName) {
    return World.same(owner.login(), ownerLogin) && World.same(name, someName);
  }

  boolean wasNamed(String ownerLogin, String someName) {
    return World.same(owner.login(), ownerLogin)
        && formerNames.stream().anyMatch(former -> World.same(former, someName));
  }

  boolean isPrivate() {
    return hidden;
  }

  boolean isArchived() {
    return archived;
  }

  /// Has branch protection of the default branch require a check.
  public void protect(String check, Optional<Long> app) {
    world.act(() -> required.add(new Requirement(check, app, false)));
  }

  /// Has a ruleset for the default branch require a check.
  public void rule(String check, Optional<Long> app) {
    world.act(() -> required.add(new Requirement(check, app, true)));
  }

  /// Requires nothing more.
  public void unprotect() {
    world.act(required::clear);
  }

  List<Requirement> required(boolean byRuleset) {
    return required.stream().filter(each -> each.byRuleset() == byRuleset).toList();
  }

  Map<User, String> permissions() {
    return permissions;
  }

  /// Whether somebody may push, and edit or dismiss what others wrote.
  public boolean isWritableBy(User user) {
    return world.locked(
        () -> permissions.getOrDefault(user, "read").matches("write|maintain|admin"));
  }

  Optional<Commit> findCommit(String sha) {
    return Optional.ofNullable(commits.get(sha));
  }

  Optional<Commit> branch(String branch) {
    return Optional.ofNullable(branches.get(branch));
  }

  /// Shows it to nobody but those it is opened to.
  public Repository hide() {
    world.act(() -> hidden = true);
    return this;
  }

  public void archive() {
    world.act(() -> archived = true);
  }

  /// GitHub goes on to find it by its old name.
  public void rename(String newName) {
    world.act(
        () -> {
          formerNames.add(name);
          name = newName;
        });
  }

  /// Gives somebody a role.
  ///
  /// @param role `read`, `triage`, `write`, `maintain`, `admin`, or `none`
  public void permit(User user, String role) {
    world.act(
        () -> {
          boolean isNew = permissions.put(user, role) == null;
          world.tell(
              this,
              "member",
              isNew ? "added" : "edited",
              owner,
              Json.of(
                  "member", Rest.account(user),
                  "changes", Json.of("permission", Json.of("to", role))));
        });
  }

  public Commit commitToDefaultBranch(User by, String path, String text) {
    return commitToDefaultBranch(by, Map.of(path, text));
  }

  /// Commits files; an empty text deletes its file.
  public Commit commitToDefaultBranch(User by, Map<String, String> texts) {
    return world.act(
        () -> {
          Commit before = head();
          Map<String, String> files = new TreeMap<>(before.files());
          files.putAll(texts);
          files.values().removeIf(String::isEmpty);
          Commit after = commit(List.of(Person.of(by)), List.of(before), files);
          branches.put(defaultBranch, after);
          tellPush(defaultBranch, before, after, by, texts.keySet());
          return after;
        });
  }

  /// Makes another branch, of what the default branch is now.
  public void createBranch(String branch) {
    world.act(() -> branches.put(branch, head()));
  }

  /// Turns the merge queue of a branch on.
  public MergeQueue createMergeQueue(String branch) {
    return world.act(() -> mergeQueues.computeIfAbsent(branch, it -> new MergeQueue(this, it)));
  }

  Optional<MergeQueue> mergeQueue(String branch) {
    return Optional.ofNullable(mergeQueues.get(branch));
  }

  Commit commit(List<Person> authors, List<Commit> parents, Map<String, String> files) {
    return add(new Commit(this, authors, authors.getFirst(), parents, files));
  }

  Commit add(Commit commit) {
    commits.put(commit.sha(), commit);
    return commit;
  }

  void move(String branch, Commit to) {
    branches.put(branch, to);
  }

  int nextNumber() {
    return ++lastNumber;
  }

  /// A pull request that is not open yet.
  public Proposal propose(User author) {
    return new Proposal(this, author);
  }

  /// Opens a pull request.
  public Pull open(User author, Change... changes) {
    return propose(author).changing(changes).open();
  }

  /// Oldest first.
  public List<Pull> pulls() {
    return world.all(Pull.class).stream().filter(pull -> pull.repository().equals(this)).toList();
  }

  public Optional<Pull> pull(long number) {
    return pulls().stream().filter(pull -> pull.number() == number).findFirst();
  }

  /// The commit statuses of a commit, oldest first.
  public List<Status> statuses(String sha) {
    return world.all(Status.class).stream()
        .filter(status -> status.commit().sha().equals(sha))
        .toList();
  }

  /// The check runs of a commit, oldest first.
  public List<CheckRun> checkRuns(String sha) {
    return world.all(CheckRun.class).stream()
        .filter(run -> run.suite().commit().sha().equals(sha))
        .sorted(Comparator.comparingLong(CheckRun::id))
        .toList();
  }

  /// All check runs that the App ever made here, oldest first.
  public List<CheckRun> checkRuns(App app) {
    return world.all(CheckRun.class).stream()
        .filter(run -> run.suite().commit().repository().equals(this))
        .filter(run -> run.suite().app().equals(app))
        .toList();
  }

  /// The commit at which an App's check runs on it hang; made when first asked for.
  CheckSuite suite(App app, Commit commit) {
    return world
        .find(CheckSuite.class, each -> each.app().equals(app) && each.commit().equals(commit))
        .orElseGet(() -> new CheckSuite(app, commit));
  }

  void tellPush(String branch, Commit before, Commit after, User by, Collection<String> modified) {
    world.tell(
        this,
        "push",
        "",
        by,
        Json.of(
            "ref",
            "refs/heads/" + branch,
            "before",
            before.sha(),
            "after",
            after.sha(),
            "created",
            false,
            "deleted",
            false,
            "forced",
            false,
            "base_ref",
            null,
            "compare",
            "",
            "commits",
            List.of(Rest.pushedCommit(after, modified)),
            "head_commit",
            Rest.pushedCommit(after, modified),
            "pusher",
            Json.of("name", by.login(), "email", Person.of(by).email())));
  }
}
