package dev.quorate.standin;

/// A person, or the account of an App or of somebody who has none here.
public final class User extends Account {
  private final String sort;

  User(World world, String sort, String login) {
    super(world, sort.equals("Bot") ? "BOT" : "U", login);
    this.sort = sort;
  }

  @Override
  String sort() {
    return sort;
  }

  /// The account is gone: its words stay, under nobody's name; its reactions and memberships do
  /// not.
  public void delete() {
    world.act(
        () -> {
          markDeleted();
          world.all(Reactable.class).forEach(subject -> subject.dropReactionsOf(this));
          world.all(Team.class).forEach(team -> team.drop(this));
          world.all(Repository.class).forEach(repository -> repository.permissions().remove(this));
        });
  }
}
