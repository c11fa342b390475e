package dev.quorate.github;

import dev.quorate.forge.OpenPull;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists the open pull requests of a repository; none of one that is gone.
final class OpenPulls {
  private final GraphQl graphQl;

  OpenPulls(GraphQl graphQl) {
    this.graphQl = graphQl;
  }

  List<OpenPull> list(RepositoryAddress repository) {
    return ask(repository, Map.of())
        .map(
            first ->
                Pages.all(first, cursor -> ask(repository, Map.of("after", cursor)).orElse(first)))
        .orElse(List.of())
        .stream()
        .map(pull -> open(repository, pull))
        .toList();
  }

  private static OpenPull open(RepositoryAddress repository, Json pull) {
    return new OpenPull(
        new PullAddress(repository, (int) pull.number("number")),
        pull.text("id"),
        new Branch(pull.text("baseRefName")),
        new HeadSha(pull.text("headRefOid")),
        pull.instant("updatedAt"));
  }

  private Optional<Json> ask(RepositoryAddress repository, Map<String, String> after) {
    Map<String, String> variables = new HashMap<>(after);
    variables.put("owner", repository.owner());
    variables.put("name", repository.name());
    return graphQl
        .ask(repository.installationId(), Query.OPEN_PULLS, variables)
        .data("repository")
        .find("repository")
        .map(found -> found.object("pullRequests"));
  }
}
