package dev.quorate.standin;

import java.util.Optional;

/// A comment on a pull request.
public final class Comment extends Remark {
  private final Optional<App> app;

  Comment(Pull pull, User author, String body, Optional<App> app) {
    super(pull, "IC", author, body);
    this.app = app;
  }

  /// The App that wrote it.
  Optional<App> app() {
    return app;
  }

  @Override
  public String anchor() {
    return "#issuecomment-" + id();
  }

  public void delete(User by) {
    world.act(
        () -> {
          pull().remove(this, by);
          tell("deleted", by, new Json());
        });
  }

  @Override
  void tell(String action, User by, Json more) {
    Json payload = Json.of("issue", Rest.issue(pull()), "comment", Rest.comment(this));
    payload.putAll(more);
    world.tell(pull().repository(), "issue_comment", action, by, payload);
  }
}
