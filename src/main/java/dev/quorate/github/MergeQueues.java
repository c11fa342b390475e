package dev.quorate.github;

import dev.quorate.forge.ForgeException;
import dev.quorate.forge.MergeQueue;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the merge queue of a branch, and what the bot has posted on its groups.
final class MergeQueues {
  private final GraphQl graphQl;
  private final long appId;

  MergeQueues(GraphQl graphQl, long appId) {
    this.graphQl = graphQl;
    this.appId = appId;
  }

  Reading<MergeQueue> read(RepositoryAddress repository, Branch branch) {
    GraphQlAnswer answer = ask(repository, branch, Map.of());
    if (answer.isForbidden()) {
      return new Reading.Unusable<>(
          "this App may not see the merge queues of "
              + repository.fullName()
              + "; its installation needs the permission “Merge queues: read”");
    }
    return found(answer)
        .filter(there -> there.number("databaseId") == repository.id())
        .flatMap(there -> there.find("mergeQueue").map(queue -> whole(repository, branch, there)))
        .<Reading<MergeQueue>>map(Reading.Found::new)
        .orElseGet(Reading.Missing::new);
  }

  private MergeQueue whole(RepositoryAddress asked, Branch branch, Json there) {
    List<MergeQueue.Entry> entries =
        Pages.all(
                entries(there),
                cursor ->
                    found(ask(asked, branch, Map.of("after", cursor)))
                        .map(MergeQueues::entries)
                        .orElseThrow(() -> gone(asked)))
            .stream()
            .sorted(Comparator.comparingLong(entry -> entry.number("position")))
            .map(this::entry)
            .toList();
    return new MergeQueue(
        new RepositoryAddress(
            asked.installationId(),
            asked.id(),
            there.object("owner").text("login"),
            there.text("name")),
        there.object("defaultBranchRef").object("target").text("oid"),
        entries);
  }

  private static ForgeException gone(RepositoryAddress repository) {
    return new ForgeException(
        repository.fullName() + " went while its merge queue was read", Optional.empty());
  }

  private static Json entries(Json repository) {
    return repository.object("mergeQueue").object("entries");
  }

  private MergeQueue.Entry entry(Json entry) {
    Json pull = entry.object("pullRequest");
    Optional<Json> group = entry.find("headCommit");
    return new MergeQueue.Entry(
        (int) pull.number("number"),
        new HeadSha(pull.text("headRefOid")),
        pull.text("url"),
        group.map(commit -> new HeadSha(commit.text("oid"))),
        group.map(this::ownRuns).orElse(List.of()));
  }

  private List<OwnCheckRun> ownRuns(Json commit) {
    List<Json> runs =
        commit
            .object("checkSuites")
            .list("nodes")
            .flatMap(suite -> suite.object("checkRuns").list("nodes"))
            .toList();
    return new Reports(runs, appId).listOwn();
  }

  private static Optional<Json> found(GraphQlAnswer answer) {
    return answer.data("repository", "repository.mergeQueue").find("repository");
  }

  private GraphQlAnswer ask(RepositoryAddress repository, Branch branch, Map<String, ?> after) {
    Map<String, Object> variables = new HashMap<>(after);
    variables.put("owner", repository.owner());
    variables.put("name", repository.name());
    variables.put("branch", branch.name());
    variables.put("app", appId);
    return graphQl.ask(repository.installationId(), Query.MERGE_QUEUE, variables);
  }
}
