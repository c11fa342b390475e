package dev.quorate.standin;

import java.util.ArrayList;
import java.util.List;

/// A push to a pull request, before it is sent.
public final class Push {
  private final Pull pull;
  private final User by;
  private final List<Person> authors = new ArrayList<>();
  private List<Change> changes;
  private Person committer;
  private boolean forced;
  private boolean merge;

  Push(Pull pull, User by) {
    this.pull = pull;
    this.by = by;
    this.changes = pull.changes();
    this.committer = Person.of(by);
  }

  /// All that the pull request changes from then on; else it stays.
  public Push changing(Change... all) {
    changes = List.of(all);
    return this;
  }

  /// The author, and then the co-authors; else whoever pushes.
  public Push authoredBy(User... users) {
    for (User user : users) {
      authors.add(Person.of(user));
    }
    return this;
  }

  /// An author whose address belongs to no account.
  public Push authoredByStranger(String name) {
    authors.add(Person.unknown(name));
    return this;
  }

  /// Made on GitHub's pages.
  public Push onTheWeb() {
    committer = new Person(Person.WEB_FLOW, "noreply@github.com", pull.world.webFlow());
    return this;
  }

  /// Replaces all commits of the pull request by this one.
  public Push forced() {
    forced = true;
    return this;
  }

  /// A merge of the base.
  public Push merging() {
    merge = true;
    return this;
  }

  /// Sends it; gives the new head.
  public Commit send() {
    return pull.world.act(
        () -> {
          Repository repository = pull.repository();
          List<Commit> parents = new ArrayList<>();
          parents.add(forced ? repository.head() : pull.head());
          if (merge) {
            parents.add(repository.head());
          }
          List<Person> all = authors.isEmpty() ? List.of(Person.of(by)) : authors;
          Commit commit =
              repository.add(
                  new Commit(
                      repository,
                      all,
                      committer,
                      parents,
                      Change.applied(repository.head().files(), changes)));
          pull.take(by, commit, changes, forced);
          return commit;
        });
  }
}
