package dev.quorate.github;

import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RepositoryAddress;

/// Posts and edits the bot's comments (R8.5, R9.3).
final class Comments {
  private final Libraries libraries;

  Comments(Libraries libraries) {
    this.libraries = libraries;
  }

  /// The answer is the comment's GraphQL id.
  String create(PullAddress pull, String body) {
    return libraries
        .of(pull.repository())
        .ask(
            github ->
                new Unfetched(github, pull.repository())
                    .issue(pull.number())
                    .comment(body)
                    .getNodeId());
  }

  void edit(RepositoryAddress repository, long id, String body) {
    libraries
        .of(repository)
        .tell(github -> new Unfetched(github, repository).comment(id).update(body));
  }
}
