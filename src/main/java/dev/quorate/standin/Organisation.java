package dev.quorate.standin;

/// An organisation; its teams hang on it.
public final class Organisation extends Account {
  Organisation(World world, String login) {
    super(world, "O", login);
  }

  @Override
  String sort() {
    return "Organization";
  }

  public Team createTeam(String slug) {
    return world.act(() -> new Team(this, slug));
  }
}
