package dev.quorate.standin;

import java.time.Instant;
import java.util.Optional;

/// A comment, a review or an inline comment: words of somebody, which may be edited.
public abstract sealed class Remark extends Reactable permits Comment, Review, InlineComment {
  private final Pull pull;
  private final User author;
  private String body;
  private Instant updatedAt;
  private Optional<Instant> lastEditedAt = Optional.empty();
  private Optional<User> editor = Optional.empty();

  Remark(Pull pull, String prefix, User author, String body) {
    super(pull.world, prefix, pull.world.nextLarge());
    this.pull = pull;
    this.author = author;
    this.body = body;
    this.updatedAt = createdAt();
  }

  public Pull pull() {
    return pull;
  }

  public User author() {
    return author;
  }

  public String body() {
    return world.locked(() -> body);
  }

  public Optional<Instant> lastEditedAt() {
    return lastEditedAt;
  }

  /// Who edited it last.
  public Optional<User> editor() {
    return editor;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  /// What follows the address of the pull request.
  public abstract String anchor();

  String url() {
    return pull.url() + anchor();
  }

  /// Whoever may write to the repository may also edit what others wrote.
  public void edit(User by, String text) {
    world.act(
        () -> {
          String before = body;
          body = text;
          updatedAt = world.now();
          lastEditedAt = Optional.of(world.now());
          editor = Optional.of(by);
          pull.touch();
          tell("edited", by, Json.of("changes", Json.of("body", Json.of("from", before))));
        });
  }

  abstract void tell(String action, User by, Json more);
}
