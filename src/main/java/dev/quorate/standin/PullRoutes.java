package dev.quorate.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// The files of a pull request, its comments, and the reactions on them.
final class PullRoutes {
  private static final int MOST_FILES = 3000;
  private static final int LONGEST_COMMENT = 65_536;

  private PullRoutes() {}

  static List<Route> all() {
    String repo = "/repos/{owner}/{repo}";
    return List.of(
        Route.get(repo + "/pulls/{number}", PullRoutes::pull),
        Route.get(repo + "/pulls/{number}/files", PullRoutes::files),
        Route.get(repo + "/issues/{number}/comments", PullRoutes::comments),
        Route.post(repo + "/issues/{number}/comments", PullRoutes::comment),
        Route.get(repo + "/issues/comments/{id}", PullRoutes::oneComment),
        Route.patch(repo + "/issues/comments/{id}", PullRoutes::edit),
        Route.post(
            repo + "/issues/{number}/reactions",
            exchange -> react(exchange, repository -> exchange.pull(repository))),
        Route.post(
            repo + "/issues/comments/{id}/reactions",
            exchange -> react(exchange, repository -> find(exchange, repository, Comment.class))),
        Route.post(
            repo + "/pulls/comments/{id}/reactions",
            exchange ->
                react(exchange, repository -> find(exchange, repository, InlineComment.class))));
  }

  /// Something people react to, in a repository.
  private interface Subject {
    Reactable in(Repository repository);
  }

  private static Answer pull(Exchange exchange) {
    return Answer.ok(Rest.pull(exchange.pull(exchange.repository("pull_requests", "read"))));
  }

  private static Answer files(Exchange exchange) {
    Pull pull = exchange.pull(exchange.repository("pull_requests", "read"));
    List<Change> shown = pull.changes().stream().limit(MOST_FILES).toList();
    return exchange.page(shown, change -> Rest.file(pull, change), list -> list);
  }

  private static Answer comments(Exchange exchange) {
    Pull pull = exchange.pull(exchange.repository("issues", "read"));
    return exchange.page(pull.comments(), Rest::comment, list -> list);
  }

  private static Answer oneComment(Exchange exchange) {
    Repository repository = exchange.repository("issues", "read");
    return Answer.ok(Rest.comment(find(exchange, repository, Comment.class)));
  }

  private static Answer comment(Exchange exchange) {
    Pull pull = exchange.pull(writable(exchange));
    App app = exchange.caller().installation().app();
    return Answer.created(
        Rest.comment(pull.comment(app.bot(), text(exchange.body()), Optional.of(app))));
  }

  private static Answer edit(Exchange exchange) {
    Comment comment = find(exchange, writable(exchange), Comment.class);
    comment.edit(exchange.caller().installation().app().bot(), text(exchange.body()));
    return Answer.ok(Rest.comment(comment));
  }

  private static String text(JsonNode body) {
    String text = body.path("body").asText("");
    if (!body.path("body").isTextual() || text.isBlank()) {
      throw Refusal.invalid(
          "Validation Failed",
          Json.of("resource", "IssueComment", "code", "missing_field", "field", "body"));
    }
    if (text.length() > LONGEST_COMMENT) {
      throw Refusal.invalid(
          "Validation Failed",
          Json.of(
              "resource", "IssueComment",
              "code", "unprocessable",
              "field", "data",
              "message", "Body is too long (maximum is 65536 characters)"));
    }
    return text;
  }

  private static Answer react(Exchange exchange, Subject subject) {
    Reactable found = subject.in(writable(exchange));
    ReactionContent content =
        ReactionContent.ofRest(exchange.body().path("content").asText(""))
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "Validation Failed",
                        Json.of("resource", "Reaction", "code", "invalid", "field", "content")));
    User bot = exchange.caller().installation().app().bot();
    Optional<Reaction> standing = found.findReaction(bot, content);
    return standing
        .map(reaction -> Answer.ok(Rest.reaction(reaction)))
        .orElseGet(() -> Answer.created(Rest.reaction(found.react(bot, content))));
  }

  /// Either permission will do on pull requests.
  private static Repository writable(Exchange exchange) {
    Caller.AsInstallation caller = exchange.caller();
    Repository repository = exchange.repository("metadata", "read");
    if (!caller.installation().covers(repository)
        || !(caller.installation().may("issues", "write")
            || caller.installation().may("pull_requests", "write"))) {
      throw Refusal.forbidden("issues=write; pull_requests=write");
    }
    return repository;
  }

  private static <T extends Remark> T find(
      Exchange exchange, Repository repository, Class<T> sort) {
    return exchange
        .world()
        .find(sort, exchange.number("id"))
        .filter(each -> each.pull().repository().equals(repository))
        .orElseThrow(Refusal::notFound);
  }
}
