package dev.quorate.github;

import dev.quorate.forge.AnswerReaction;
import dev.quorate.forge.RemarkKind;
import dev.quorate.forge.RepositoryAddress;
import java.util.Map;
import org.kohsuke.github.ReactionContent;

/// Answers remarks by a reaction (R9.3). GitHub keeps one of a sort by each account, so giving it
/// again changes nothing.
final class Answers {
  private final Libraries libraries;
  private final GraphQl graphQl;

  Answers(Libraries libraries, GraphQl graphQl) {
    this.libraries = libraries;
    this.graphQl = graphQl;
  }

  void give(
      RepositoryAddress repository,
      RemarkKind kind,
      long id,
      String nodeId,
      AnswerReaction answer) {
    switch (kind) {
      case COMMENT ->
          libraries
              .of(repository)
              .tell(
                  github ->
                      new Unfetched(github, repository)
                          .comment(id)
                          .createReaction(content(answer)));
      case INLINE_COMMENT ->
          libraries
              .of(repository)
              .tell(
                  github ->
                      new Unfetched(github, repository)
                          .inlineComment(id)
                          .createReaction(content(answer)));
      case REVIEW ->
          graphQl
              .ask(
                  repository.installationId(),
                  Query.REACT,
                  Map.of("subject", nodeId, "content", answer.name()))
              .data();
    }
  }

  private static ReactionContent content(AnswerReaction answer) {
    return switch (answer) {
      case THUMBS_UP -> ReactionContent.PLUS_ONE;
      case CONFUSED -> ReactionContent.CONFUSED;
    };
  }
}
