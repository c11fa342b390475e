package dev.quorate.standin;

/// A commit status.
public final class Status extends Entity {
  private final Commit commit;
  private final User creator;
  private final String context;
  private final String state;

  Status(Commit commit, User creator, String context, String state) {
    super(commit.world, "SC", commit.world.nextLarge());
    this.commit = commit;
    this.creator = creator;
    this.context = context;
    this.state = state;
  }

  Commit commit() {
    return commit;
  }

  public User creator() {
    return creator;
  }

  public String context() {
    return context;
  }

  /// In small letters, as REST has it.
  public String state() {
    return state;
  }
}
