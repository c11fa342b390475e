package dev.quorate.standin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where questions begin, and what every list has.
final class QueryTypes {
  private static final int MOST_IDS = 100;

  private QueryTypes() {}

  static void addTo(GraphQlTypes types) {
    types.add(
        "Query",
        new Fields<>()
            .add("id", _ -> "Q")
            .ask("node", (_, ask) -> node(ask, ask.required("id")))
            .ask("nodes", (_, ask) -> nodes(ask))
            .ask("repository", (_, ask) -> repository(ask))
            .ask("organization", (_, ask) -> organisation(ask))
            .ask("user", (_, ask) -> user(ask))
            .add("rateLimit", _ -> Map.of()));
    types.add(
        "Mutation",
        new Fields<>()
            .ask("addReaction", (_, ask) -> react(ask, true))
            .ask("removeReaction", (_, ask) -> react(ask, false)));
    types.add("AddReactionPayload", payload());
    types.add("RemoveReactionPayload", payload());
    types.add(
        "RateLimit",
        new Fields<>()
            .add("cost", _ -> 1)
            .add("limit", _ -> 5000)
            .add("nodeCount", _ -> 1)
            .add("remaining", _ -> 4999)
            .add("used", _ -> 1)
            .ask("resetAt", (_, ask) -> ask.world().now().plusSeconds(3600)));
    types.add(
        "PageInfo",
        new Fields<Page>()
            .add("endCursor", Page::endCursor)
            .add("startCursor", Page::startCursor)
            .add("hasNextPage", Page::hasNext)
            .add("hasPreviousPage", Page::hasPrevious));
  }

  /// The fields of every type whose name ends with `Connection`.
  static Fields<Page> connection() {
    return new Fields<Page>()
        .add("nodes", Page::nodes)
        .add("pageInfo", page -> page)
        .add("totalCount", page -> page.whole().size())
        .add("filteredCount", page -> page.whole().size())
        .add("pageCount", page -> page.nodes().size())
        .add("checkRunCount", page -> count(page, CheckRun.class))
        .add("statusContextCount", page -> count(page, Status.class))
        .ask("updatedAt", (_, ask) -> ask.world().now());
  }

  private static long count(Page page, Class<?> sort) {
    return page.whole().stream().filter(sort::isInstance).count();
  }

  private static Object repository(Ask ask) {
    String owner = ask.required("owner");
    String name = ask.required("name");
    return ask.world()
        .repository(owner, name)
        .filter(ask.caller()::maySee)
        .orElseThrow(
            () ->
                GraphQlRefusal.notFound(
                    "Could not resolve to a Repository with the name '%s/%s'."
                        .formatted(owner, name)));
  }

  private static Object organisation(Ask ask) {
    String login = ask.required("login");
    return ask.world()
        .account(login)
        .filter(Organisation.class::isInstance)
        .orElseThrow(
            () ->
                GraphQlRefusal.notFound(
                    "Could not resolve to an Organization with the login of '" + login + "'."));
  }

  private static Object user(Ask ask) {
    String login = ask.required("login");
    return ask.world()
        .account(login)
        .filter(User.class::isInstance)
        .orElseThrow(
            () ->
                GraphQlRefusal.notFound(
                    "Could not resolve to a User with the login of '" + login + "'."));
  }

  private static Object node(Ask ask, String id) {
    return ask.world()
        .node(id)
        .filter(found -> maySee(ask, found))
        .orElseThrow(
            () ->
                GraphQlRefusal.notFound(
                    "Could not resolve to a node with the global id of '" + id + "'."));
  }

  /// Each that is missing has an error of its own and leaves null in its place.
  private static Object nodes(Ask ask) {
    List<String> ids = Objects.requireNonNull(ask.texts("ids"));
    if (ids.size() > MOST_IDS) {
      throw new GraphQlRefusal(
          "ARGUMENT_LIMIT",
          "You may not provide more than 100 node ids; you provided " + ids.size() + ".");
    }
    return GraphQlApi.each(ask, ids, id -> node(ask, id));
  }

  private static boolean maySee(Ask ask, Entity entity) {
    return switch (entity) {
      case Pull pull -> ask.caller().maySee(pull.repository());
      case Remark remark -> ask.caller().maySee(remark.pull().repository());
      case Repository repository -> ask.caller().maySee(repository);
      case Commit commit -> ask.caller().maySee(commit.repository());
      default -> true;
    };
  }

  private record Reacted(@Nullable String mutation, Reaction reaction, Reactable subject) {}

  private static Fields<Reacted> payload() {
    return new Fields<Reacted>()
        .add("clientMutationId", Reacted::mutation)
        .add("reaction", Reacted::reaction)
        .add("subject", Reacted::subject);
  }

  private static Object react(Ask ask, boolean add) {
    String subjectId = ask.required("input", "subjectId");
    Reactable subject =
        ask.world()
            .node(subjectId)
            .filter(Reactable.class::isInstance)
            .map(Reactable.class::cast)
            .orElseThrow(
                () ->
                    GraphQlRefusal.notFound(
                        "Could not resolve to a node with the global id of '" + subjectId + "'."));
    Repository repository =
        subject instanceof Pull pull ? pull.repository() : ((Remark) subject).pull().repository();
    Installation installation = ask.caller().installation();
    if (!installation.covers(repository)
        || !(installation.may("issues", "write") || installation.may("pull_requests", "write"))) {
      throw GraphQlRefusal.forbidden();
    }
    User bot = installation.app().bot();
    ReactionContent content = ReactionContent.valueOf(ask.required("input", "content"));
    Reaction reaction = subject.react(bot, content);
    if (!add) {
      subject.unreact(bot, content);
    }
    return new Reacted(ask.text("input", "clientMutationId"), reaction, subject);
  }
}
