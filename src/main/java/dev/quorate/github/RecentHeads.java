package dev.quorate.github;

import dev.quorate.forge.AppInspection.HeadReports;
import dev.quorate.forge.RepositoryAddress;
import java.util.List;
import java.util.Map;

/// Reads what others reported on the heads of the pull requests that changed last.
final class RecentHeads {
  private final GraphQl graphQl;
  private final long appId;

  RecentHeads(GraphQl graphQl, long appId) {
    this.graphQl = graphQl;
    this.appId = appId;
  }

  List<HeadReports> list(RepositoryAddress repository) {
    return graphQl
        .ask(
            repository.installationId(),
            Query.RECENT_HEADS,
            Map.of("owner", repository.owner(), "name", repository.name()))
        .data()
        .object("repository")
        .object("pullRequests")
        .list("nodes")
        .map(this::head)
        .toList();
  }

  private HeadReports head(Json pull) {
    List<Json> contexts =
        pull.object("commits")
            .list("nodes")
            .flatMap(each -> each.object("commit").find("statusCheckRollup").stream())
            .flatMap(rollup -> rollup.object("contexts").list("nodes"))
            .toList();
    return new HeadReports(new Reports(contexts, appId).list());
  }
}
