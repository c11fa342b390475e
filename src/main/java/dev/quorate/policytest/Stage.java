package dev.quorate.policytest;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TeamRef;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.policy.Surroundings;
import dev.quorate.policy.Timeline;
import dev.quorate.policyfile.ExtendedFiles;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.roster.Fetched;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterFacts;
import dev.quorate.roster.RosterReader;
import dev.quorate.roster.RosterVersion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What stands around the pull request of a story: files, teams and accounts as they change, and
/// the versions of rules and committee that follow from them.
final class Stage implements RosterFacts {
  private final Story story;
  private final Accounts accounts;
  private final Map<String, String> baseFiles;
  private final Map<String, Set<UserId>> teams = new LinkedHashMap<>();
  private final Map<UserId, Account> members = new LinkedHashMap<>();
  private final Map<Instant, PolicyVersion> policies = new TreeMap<>();
  private final Map<Instant, Committee> committees = new TreeMap<>();
  private LoginBook book = LoginBook.EMPTY;

  Stage(Story story, Accounts accounts) {
    this.story = story;
    this.accounts = accounts;
    this.baseFiles = new LinkedHashMap<>(story.baseFiles());
    story
        .teams()
        .forEach(
            (team, logins) -> {
              members(team);
              logins.forEach(login -> join(team, login));
            });
  }

  /// A change of what stands on the default branch or in a team.
  void change(StoryEvent.Surrounding event) {
    switch (event) {
      case StoryEvent.BaseFiles e -> {
        if (e.files().isEmpty()) {
          baseFiles.keySet().retainAll(Set.of(PolicyFile.PATH));
        }
        e.files()
            .forEach(
                (path, text) ->
                    text.ifPresentOrElse(
                        given -> baseFiles.put(path, given), () -> baseFiles.remove(path)));
      }
      case StoryEvent.Join e -> join(e.team(), e.login());
      case StoryEvent.Leave e -> members(e.team()).remove(accounts.of(e.login()).id());
      case StoryEvent.Invite _, StoryEvent.WriteAccess _, StoryEvent.Rename _ -> {}
    }
  }

  private void join(String team, Login login) {
    Account account = accounts.of(login);
    members.put(account.id(), account);
    members(team).add(account.id());
  }

  private Set<UserId> members(String team) {
    return teams.computeIfAbsent(team.toLowerCase(Locale.ROOT), name -> new LinkedHashSet<>());
  }

  /// Reads the rules and the committee as they stand now.
  void readVersions(Instant at) {
    PolicyVersion version = readPolicy();
    policies.put(at, version);
    version
        .inForce()
        .ifPresent(
            policy -> {
              RosterVersion roster = RosterReader.read(policy.sources(), this, book);
              book = roster.book();
              committees.put(at, roster.committee());
            });
  }

  private PolicyVersion readPolicy() {
    if (story.unreadable().contains(PolicyFile.PATH)) {
      return new PolicyVersion.Unreadable(List.of(PolicyFile.PATH + " cannot be read"));
    }
    return Optional.ofNullable(baseFiles.get(PolicyFile.PATH))
        .map(text -> PolicyFile.read(text, this::extended).version())
        .orElseGet(PolicyVersion.Absent::new);
  }

  Surroundings surroundings() {
    return new Surroundings(new Timeline<>(policies), new Timeline<>(committees));
  }

  @Override
  public Fetched<String> file(TableRef table) {
    if (cannotRead(table.path(), table.file(), table.repository().orElse(table.path()))) {
      return new Fetched.Failed<>("cannot be read");
    }
    Map<String, String> files =
        table.repository().map(name -> repository(name).orElse(Map.of())).orElse(baseFiles);
    return Optional.ofNullable(files.get(table.path()))
        .<Fetched<String>>map(Fetched.Found::new)
        .orElseGet(() -> new Fetched.Failed<>("there is no such file"));
  }

  /// The files of another repository, whose name is compared without case.
  private Optional<Map<String, String>> repository(String name) {
    return story.repositories().entrySet().stream()
        .filter(other -> other.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private boolean cannotRead(String... names) {
    return Stream.of(names).anyMatch(story.unreadable()::contains);
  }

  @Override
  public Fetched<List<Account>> team(TeamRef team) {
    String name = team.toString();
    boolean readable = story.unreadable().stream().noneMatch(name::equalsIgnoreCase);
    return Optional.ofNullable(teams.get(name.toLowerCase(Locale.ROOT)))
        .filter(ids -> readable)
        .<Fetched<List<Account>>>map(ids -> new Fetched.Found<>(accounts(ids)))
        .orElseGet(() -> new Fetched.Failed<>("there is no such team"));
  }

  private List<Account> accounts(Set<UserId> ids) {
    return ids.stream().flatMap(id -> Optional.ofNullable(members.get(id)).stream()).toList();
  }

  @Override
  public Fetched<Account> account(Login login) {
    return new Fetched.Found<>(accounts.of(login));
  }

  /// The config of another repository, for `extends`.
  private ExtendedFiles.Fetched extended(String repository) {
    if (cannotRead(repository, repository + ":" + PolicyFile.PATH)) {
      return new ExtendedFiles.Fetched.Unreachable("it cannot be read");
    }
    Optional<Map<String, String>> files = repository(repository);
    return files.isEmpty()
        ? new ExtendedFiles.Fetched.Unreachable("there is no such repository")
        : Optional.ofNullable(files.get().get(PolicyFile.PATH))
            .<ExtendedFiles.Fetched>map(ExtendedFiles.Fetched.Found::new)
            .orElseGet(ExtendedFiles.Fetched.Absent::new);
  }
}
