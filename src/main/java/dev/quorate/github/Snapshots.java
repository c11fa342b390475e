package dev.quorate.github;

import dev.quorate.forge.PullAddress;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.PullState;
import dev.quorate.forge.ReactionSeen;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads all of a pull request: in one request where no list of it is longer than a page.
final class Snapshots {
  private final GraphQl graphQl;
  private final long appId;

  Snapshots(GraphQl graphQl, long appId) {
    this.graphQl = graphQl;
    this.appId = appId;
  }

  Optional<PullSnapshot> find(PullAddress address, Optional<String> statusCommentNodeId) {
    RepositoryAddress repository = address.repository();
    Json data =
        graphQl
            .ask(
                repository.installationId(),
                Query.PULL,
                Map.of(
                    "owner", repository.owner(),
                    "name", repository.name(),
                    "number", address.number(),
                    "statusComment", statusCommentNodeId.orElse(""),
                    "withStatusComment", statusCommentNodeId.isPresent()))
            .data("repository", "repository.pullRequest", "statusComment");
    return data.find("repository")
        .filter(found -> found.number("databaseId") == repository.id())
        .flatMap(
            found ->
                found
                    .find("pullRequest")
                    .map(pull -> snapshot(address, found, pull, data, statusCommentNodeId)));
  }

  private PullSnapshot snapshot(
      PullAddress address,
      Json repository,
      Json pull,
      Json data,
      Optional<String> statusCommentNodeId) {
    PullPages pages = new PullPages(graphQl, address, pull);
    List<Json> timeline = pages.all("timelineItems", Query.MORE_TIMELINE);
    List<Json> reviews = ReviewsSeen.submitted(pages.all("reviews", Query.MORE_REVIEWS));
    HeadSha head = new HeadSha(pull.text("headRefOid"));
    Reports reports = new Reports(pages.allReports(repository, head.value()), appId);
    Json defaultBranch = repository.object("defaultBranchRef");
    return new PullSnapshot(
        address(address.repository(), repository),
        new Branch(defaultBranch.text("name")),
        defaultBranch.object("target").text("oid"),
        address.number(),
        pull.text("id"),
        pull.text("title"),
        pull.text("url"),
        state(pull.text("state")),
        pull.flag("isDraft"),
        Accounts.in(pull, "author"),
        pull.instant("createdAt"),
        new Branch(pull.text("baseRefName")),
        head,
        (int) pull.number("changedFiles"),
        new CommitAccounts(pages).read(),
        new CommentsSeen(pages).list(reviews),
        ReviewsSeen.list(reviews, Timeline.dismissedStates(timeline)),
        reactions(pages, pull, pull.text("id")),
        data.find("statusComment")
            .flatMap(comment -> statusCommentNodeId.map(id -> reactions(pages, comment, id)))
            .orElse(List.of()),
        Timeline.list(timeline),
        reports.list(),
        reports.listOwn());
  }

  private static List<ReactionSeen> reactions(PullPages pages, Json subject, String id) {
    return ReactionsSeen.list(pages.all(subject, "reactions", id, Query.MORE_REACTIONS));
  }

  /// The repository by the name it has now.
  private static RepositoryAddress address(RepositoryAddress asked, Json repository) {
    return new RepositoryAddress(
        asked.installationId(),
        asked.id(),
        repository.object("owner").text("login"),
        repository.text("name"));
  }

  private static PullState state(String state) {
    return switch (state) {
      case "MERGED" -> PullState.MERGED;
      case "CLOSED" -> PullState.CLOSED;
      default -> PullState.OPEN;
    };
  }
}
