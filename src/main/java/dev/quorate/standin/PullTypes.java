package dev.quorate.standin;

import java.util.List;

/// Pull requests, their commits and files, and what their timeline keeps.
final class PullTypes {
  private PullTypes() {}

  /// A commit as it stands in a pull request.
  private record PullCommit(Pull pull, Commit commit) {}

  static void addTo(GraphQlTypes types) {
    types.add(
        "PullRequest",
        new Fields<Pull>()
            .with(RemarkTypes.reactable())
            .add("fullDatabaseId", Pull::id)
            .add("number", Pull::number)
            .add("title", Pull::title)
            .add("url", Pull::url)
            .add("state", pull -> pull.state().name())
            .add("isDraft", Pull::isDraft)
            .add("locked", _ -> false)
            .add("author", pull -> GraphQlTypes.standing(pull.author()))
            .add("body", Pull::body)
            .add("editor", _ -> null)
            .add("lastEditedAt", _ -> null)
            .add("createdViaEmail", _ -> false)
            .add("includesCreatedEdit", _ -> false)
            .add("publishedAt", Pull::createdAt)
            .add("updatedAt", Pull::updatedAt)
            .add("closed", pull -> pull.state() != Pull.State.OPEN)
            .add("closedAt", Pull::closedAt)
            .add("merged", pull -> pull.state() == Pull.State.MERGED)
            .add("mergedAt", PullTypes::mergedAt)
            .add("mergeCommit", Pull::merged)
            .add("baseRefName", Pull::base)
            .add("baseRefOid", PullTypes::base)
            .add("headRefName", Pull::headBranch)
            .add("headRefOid", Pull::headSha)
            .add("headRepository", pull -> pull.isFromFork() ? null : pull.repository())
            .add("isCrossRepository", Pull::isFromFork)
            .add("changedFiles", pull -> pull.changes().size())
            .add("repository", Pull::repository)
            .ask("comments", (pull, ask) -> Page.of(ask, pull.comments()))
            .ask("reviews", PullTypes::reviews)
            .ask("timelineItems", PullTypes::timeline)
            .ask("commits", PullTypes::commits)
            .ask("files", PullTypes::files));
    types.add(
        "PullRequestCommit",
        new Fields<PullCommit>()
            .add("id", each -> "PURC_" + each.pull().id() + "_" + each.commit().sha())
            .add("commit", PullCommit::commit)
            .add("url", each -> each.pull().url() + "/commits/" + each.commit().sha()));
    types.add(
        "PullRequestChangedFile",
        new Fields<Change>()
            .add("path", Change::path)
            .add("additions", _ -> 1)
            .add("deletions", _ -> 0)
            .add("changeType", PullTypes::changeType));
    for (String type :
        List.of(
            "ReadyForReviewEvent",
            "ConvertToDraftEvent",
            "ClosedEvent",
            "ReopenedEvent",
            "MergedEvent",
            "HeadRefForcePushedEvent",
            "BaseRefChangedEvent",
            "AutomaticBaseChangeSucceededEvent",
            "ReviewDismissedEvent",
            "CommentDeletedEvent",
            "RenamedTitleEvent")) {
      types.add(type, item());
    }
  }

  private static Fields<TimelineItem> item() {
    Fields<TimelineItem> fields =
        new Fields<TimelineItem>()
            .with(GraphQlTypes.entity())
            .add("actor", item -> GraphQlTypes.standing(item.actor()))
            .add("databaseId", TimelineItem::id)
            .add("pullRequest", TimelineItem::pull)
            .add(
                "deletedCommentAuthor",
                item -> GraphQlTypes.standing((Account) item.field("deletedCommentAuthor")));
    for (String own :
        List.of(
            "commit",
            "mergeRefName",
            "beforeCommit",
            "afterCommit",
            "previousRefName",
            "currentRefName",
            "oldBase",
            "newBase",
            "previousReviewState",
            "review",
            "dismissalMessage",
            "previousTitle",
            "currentTitle")) {
      fields.add(own, item -> item.field(own));
    }
    return fields;
  }

  private static Object mergedAt(Pull pull) {
    return pull.closedAt().filter(_ -> pull.state() == Pull.State.MERGED);
  }

  private static String base(Pull pull) {
    return pull.repository().branch(pull.base()).orElse(pull.repository().head()).sha();
  }

  private static String changeType(Change change) {
    return switch (change.status()) {
      case "added" -> "ADDED";
      case "removed" -> "DELETED";
      case "renamed" -> "RENAMED";
      case "copied" -> "COPIED";
      case "changed" -> "CHANGED";
      default -> "MODIFIED";
    };
  }

  private static Object reviews(Pull pull, Ask ask) {
    List<String> states = ask.texts("states");
    return Page.of(
        ask,
        pull.reviews().stream()
            .filter(review -> states == null || states.contains(review.state().name()))
            .toList());
  }

  private static Object timeline(Pull pull, Ask ask) {
    List<String> types = ask.texts("itemTypes");
    return Page.of(
        ask,
        pull.timeline().stream()
            .filter(item -> types == null || types.contains(item.itemType()))
            .toList());
  }

  private static Object commits(Pull pull, Ask ask) {
    return Page.of(
        ask,
        pull.commits().stream().map(commit -> new PullCommit(pull, commit)).toList(),
        each -> Long.toString(each.commit().id()));
  }

  private static Object files(Pull pull, Ask ask) {
    return Page.of(ask, pull.changes(), change -> Integer.toString(pull.changes().indexOf(change)));
  }
}
