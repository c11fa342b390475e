package dev.quorate.github;

import dev.quorate.forge.MergedPull;
import dev.quorate.forge.MergedPulls;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RepositoryAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lists merged pull requests, 100 to a request. GitHub orders them by their last change, which is
/// never before the merge; so the list ends where the changes are older than what is asked for.
final class MergedList implements MergedPulls {
  private final GraphQl graphQl;

  MergedList(GraphQl graphQl) {
    this.graphQl = graphQl;
  }

  @Override
  public List<MergedPull> list(RepositoryAddress repository, Instant since) {
    Map<Long, Json> found = new HashMap<>();
    Json page = ask(repository, Map.of());
    take(found, page);
    boolean several = reachesOn(page, since);
    while (reachesOn(page, since)) {
      page = ask(repository, Map.of("after", page.object("pageInfo").text("endCursor")));
      take(found, page);
    }
    if (several) {
      // what changed meanwhile has moved to the front, perhaps from a page that was not read yet
      take(found, ask(repository, Map.of()));
    }
    return found.values().stream()
        .map(pull -> merged(repository, pull))
        .filter(pull -> !pull.mergedAt().isBefore(since))
        .sorted(
            Comparator.comparing(MergedPull::mergedAt)
                .thenComparingInt(pull -> pull.address().number())
                .reversed())
        .toList();
  }

  private static void take(Map<Long, Json> found, Json page) {
    page.list("nodes").forEach(pull -> found.put(pull.number("number"), pull));
  }

  private static boolean reachesOn(Json page, Instant since) {
    List<Json> pulls = new ArrayList<>(page.list("nodes").toList());
    return page.object("pageInfo").flag("hasNextPage")
        && !pulls.isEmpty()
        && !pulls.getLast().instant("updatedAt").isBefore(since);
  }

  private static MergedPull merged(RepositoryAddress repository, Json pull) {
    return new MergedPull(
        new PullAddress(repository, (int) pull.number("number")),
        pull.text("title"),
        pull.text("url"),
        Accounts.in(pull, "author").login().value(),
        pull.instant("mergedAt"));
  }

  private Json ask(RepositoryAddress repository, Map<String, String> after) {
    Map<String, String> variables = new HashMap<>(after);
    variables.put("owner", repository.owner());
    variables.put("name", repository.name());
    return graphQl
        .ask(repository.installationId(), Query.MERGED_PULLS, variables)
        .data()
        .object("repository")
        .object("pullRequests");
  }
}
