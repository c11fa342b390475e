package dev.quorate.standin;

/// All check runs of an App on a commit.
final class CheckSuite extends Entity {
  private final App app;
  private final Commit commit;

  CheckSuite(App app, Commit commit) {
    super(commit.world, "CS", commit.world.nextLarge());
    this.app = app;
    this.commit = commit;
  }

  App app() {
    return app;
  }

  Commit commit() {
    return commit;
  }
}
