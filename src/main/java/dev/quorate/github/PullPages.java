package dev.quorate.github;

import dev.quorate.forge.ForgeException;
import dev.quorate.forge.PullAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The further pages of one reading of a pull request. All pages must be of one moment: when the
/// pull request has changed between two of them, it is read anew.
final class PullPages {
  private final GraphQl graphQl;
  private final PullAddress address;
  private final Json pull;

  /// @param pull the pull request as the first request gave it
  PullPages(GraphQl graphQl, PullAddress address, Json pull) {
    this.graphQl = graphQl;
    this.address = address;
    this.pull = pull;
  }

  /// A list of the pull request itself, whole.
  List<Json> all(String field, Query more) {
    return Pages.all(
        pull.object(field),
        cursor -> ask(more, Map.of("after", cursor)).object("pull").object("more"));
  }

  /// A list of something that belongs to the pull request, whole.
  List<Json> all(Json owner, String field, String ownerId, Query more) {
    return Pages.all(
        owner.object(field),
        cursor -> ask(more, Map.of("of", ownerId, "after", cursor)).object("of").object("more"));
  }

  /// The statuses and check runs of the head, whole; none where nothing was ever reported.
  List<Json> allReports(Json repository, String head) {
    Optional<Json> last =
        pull.object("lastCommit").list("nodes").findFirst().map(node -> node.object("commit"));
    Optional<Json> first =
        last.filter(commit -> commit.text("oid").equals(head)).isPresent()
            ? last.flatMap(PullPages::contexts)
            : askReports(repository, head, Map.of());
    return first
        .map(
            page ->
                Pages.all(
                    page,
                    cursor ->
                        askReports(repository, head, Map.of("after", cursor))
                            .orElseThrow(this::changed)))
        .orElse(List.of());
  }

  /// Also where the last commit listed is not the head: GitHub orders commits by their own dates.
  private Optional<Json> askReports(Json repository, String head, Map<String, String> after) {
    Map<String, Object> variables = new HashMap<>(after);
    variables.put("owner", repository.object("owner").text("login"));
    variables.put("name", repository.text("name"));
    variables.put("commit", head);
    return ask(Query.MORE_REPORTS, variables)
        .object("repository")
        .find("object")
        .flatMap(PullPages::contexts);
  }

  private static Optional<Json> contexts(Json commit) {
    return commit.find("statusCheckRollup").map(rollup -> rollup.object("contexts"));
  }

  private Json ask(Query query, Map<String, ?> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("pull", pull.text("id"));
    Json data = graphQl.ask(address.repository().installationId(), query, all).data();
    Json now = data.object("pull");
    if (!now.text("headRefOid").equals(pull.text("headRefOid"))
        || !now.text("updatedAt").equals(pull.text("updatedAt"))) {
      throw changed();
    }
    return data;
  }

  private ForgeException changed() {
    return new ForgeException(address + " changed while it was read", Optional.empty());
  }
}
