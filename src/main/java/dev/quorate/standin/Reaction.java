package dev.quorate.standin;

/// A reaction that stands. GitHub tells nobody when one comes or goes.
public final class Reaction extends Entity {
  private final Reactable subject;
  private final User by;
  private final ReactionContent content;

  Reaction(Reactable subject, User by, ReactionContent content) {
    super(subject.world, "REA", subject.world.nextSmall());
    this.subject = subject;
    this.by = by;
    this.content = content;
  }

  Reactable subject() {
    return subject;
  }

  public User by() {
    return by;
  }

  public ReactionContent content() {
    return content;
  }
}
