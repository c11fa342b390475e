package dev.quorate.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something people react to: a pull request, a comment, a review, an inline comment.
public abstract class Reactable extends Entity {
  private final List<Reaction> reactions = new ArrayList<>();

  Reactable(World world, String prefix, long id) {
    super(world, prefix, id);
  }

  /// A reaction given twice is one.
  public Reaction react(User by, ReactionContent content) {
    return world.act(
        () ->
            findReaction(by, content)
                .orElseGet(
                    () -> {
                      Reaction reaction = new Reaction(this, by, content);
                      reactions.add(reaction);
                      return reaction;
                    }));
  }

  public void unreact(User by, ReactionContent content) {
    world.act(() -> findReaction(by, content).ifPresent(this::drop));
  }

  /// Those that stand, oldest first.
  public List<Reaction> reactions() {
    return world.locked(() -> List.copyOf(reactions));
  }

  Optional<Reaction> findReaction(User by, ReactionContent content) {
    return reactions.stream()
        .filter(each -> each.by().equals(by) && each.content() == content)
        .findFirst();
  }

  void dropReactionsOf(User user) {
    reactions().stream().filter(each -> each.by().equals(user)).forEach(this::drop);
  }

  private void drop(Reaction reaction) {
    reactions.remove(reaction);
    world.forget(reaction);
  }
}
