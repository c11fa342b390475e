package dev.quorate.standin;

/// A user, a bot or an organisation.
public abstract sealed class Account extends Entity permits User, Organisation {
  private String login;
  private boolean deleted;

  Account(World world, String prefix, String login) {
    super(world, prefix, world.nextSmall());
    this.login = login;
  }

  public String login() {
    return login;
  }

  /// The old login is then free for others.
  public void rename(String newLogin) {
    world.act(() -> login = newLogin);
  }

  boolean isDeleted() {
    return deleted;
  }

  void markDeleted() {
    deleted = true;
  }

  /// GitHub's word for its sort: `User`, `Bot`, `Mannequin`, `Organization`.
  abstract String sort();

  @Override
  public String toString() {
    return login;
  }
}
