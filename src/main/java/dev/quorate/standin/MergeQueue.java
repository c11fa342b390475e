package dev.quorate.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The merge queue of a branch. Each entry is tested on a commit of its own, which merges its pull
/// request into that of the entry before; GitHub makes all of them at once here.
public final class MergeQueue extends Entity {
  private final Repository repository;
  private final String branch;
  private final List<Entry> entries = new ArrayList<>();

  /// A pull request that is queued.
  static final class Entry extends Entity {
    private final MergeQueue queue;
    private final Pull pull;
    private Commit base;
    private Commit head;

    /// Until its group is built it is tested on what it is itself.
    private Entry(MergeQueue queue, Pull pull) {
      super(pull.world, "MQE", pull.world.nextSmall());
      this.queue = queue;
      this.pull = pull;
      this.base = pull.head();
      this.head = pull.head();
    }

    Pull pull() {
      return pull;
    }

    int position() {
      return queue.entries.indexOf(this) + 1;
    }

    Commit base() {
      return base;
    }

    Commit head() {
      return head;
    }
  }

  MergeQueue(Repository repository, String branch) {
    super(repository.world, "MQ", repository.world.nextSmall());
    this.repository = repository;
    this.branch = branch;
  }

  List<Entry> entries() {
    return entries;
  }

  /// Puts it at the end, whatever its check says: administrators may.
  public void add(Pull pull, User by) {
    world.act(
        () -> {
          Entry entry = new Entry(this, pull);
          entries.add(entry);
          pull.tell("enqueued", by, new Json());
          build(entry);
        });
  }

  /// Takes it out; the groups of those behind it are made anew.
  public void remove(Pull pull, User by) {
    world.act(() -> remove(pull, by, "MANUAL", "dequeued"));
  }

  void remove(Pull pull, User by, String why, String groupsEnd) {
    for (Entry entry : List.copyOf(entries)) {
      if (entry.pull().equals(pull)) {
        int place = entries.indexOf(entry);
        drop(entry, groupsEnd);
        pull.tell("dequeued", by, Json.of("reason", why));
        for (Entry behind : entries.subList(place, entries.size())) {
          tell("destroyed", behind, Json.of("reason", "invalidated"));
          build(behind);
        }
      }
    }
  }

  /// GitHub does what the newest checks of the App ask for: from the front it merges what succeeded
  /// and throws out what failed, until one is neither.
  public void proceed(App app, String check) {
    world.act(
        () -> {
          while (!entries.isEmpty()) {
            Entry first = entries.getFirst();
            switch (groupCheck(first.pull(), app, check).map(CheckRun::outcome).orElse("missing")) {
              case "success" -> merge(first);
              case "failure", "action_required" ->
                  remove(first.pull(), first.pull().author(), "CI_FAILURE", "dequeued");
              default -> {
                return;
              }
            }
          }
        });
  }

  /// The commit on which the group up to this pull request is tested.
  public String groupHead(Pull pull) {
    return find(pull).map(entry -> entry.head().sha()).orElseThrow();
  }

  public boolean holds(Pull pull) {
    return find(pull).isPresent();
  }

  /// The newest check run of an App on the group up to this pull request.
  public Optional<CheckRun> groupCheck(Pull pull, App app, String name) {
    return repository.checkRuns(groupHead(pull)).stream()
        .filter(run -> run.suite().app().equals(app) && run.name().equals(name))
        .reduce((_, later) -> later);
  }

  private Optional<Entry> find(Pull pull) {
    return world.locked(
        () -> entries.stream().filter(entry -> entry.pull().equals(pull)).findFirst());
  }

  private void build(Entry entry) {
    int place = entries.indexOf(entry);
    entry.base =
        place > 0
            ? entries.get(place - 1).head()
            : repository.branch(branch).orElse(repository.head());
    entry.head =
        repository.commit(
            List.of(Person.of(entry.pull().author())),
            List.of(entry.base, entry.pull().head()),
            entry.pull().head().files());
    tell("checks_requested", entry, new Json());
  }

  private void merge(Entry entry) {
    drop(entry, "merged");
    entry.pull().merge(entry.pull().author());
    repository.move(branch, entry.head());
  }

  private void drop(Entry entry, String why) {
    entries.remove(entry);
    world.forget(entry);
    tell("destroyed", entry, Json.of("reason", why));
  }

  private void tell(String action, Entry entry, Json more) {
    Json payload =
        Json.of(
            "merge_group",
            Json.of(
                "head_sha", entry.head().sha(),
                "head_ref",
                    "refs/heads/gh-readonly-queue/%s/pr-%d-%s"
                        .formatted(branch, entry.pull().number(), entry.base().sha()),
                "base_sha", entry.base().sha(),
                "base_ref", "refs/heads/" + branch,
                "head_commit", Rest.pushedCommit(entry.head(), List.of())));
    payload.putAll(more);
    world.tell(repository, "merge_group", action, entry.pull().author(), payload);
  }
}
