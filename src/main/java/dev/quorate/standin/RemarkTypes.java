package dev.quorate.standin;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Comments, reviews, inline comments and reactions.
final class RemarkTypes {
  private RemarkTypes() {}

  static void addTo(GraphQlTypes types) {
    types.add("IssueComment", new Fields<Comment>().with(remark()));
    types.add(
        "PullRequestReview",
        new Fields<Review>()
            .with(remark())
            .add("state", review -> review.state().name())
            .add("submittedAt", Review::createdAt)
            .add("commit", Review::commit)
            .ask("comments", (review, ask) -> Page.of(ask, review.comments())));
    types.add(
        "PullRequestReviewComment",
        new Fields<InlineComment>()
            .with(remark())
            .add("draftedAt", InlineComment::createdAt)
            .add("path", InlineComment::path)
            .add("commit", comment -> comment.review().commit())
            .add("originalCommit", comment -> comment.review().commit())
            .add("pullRequestReview", InlineComment::review));
    types.add(
        "Reaction",
        new Fields<Reaction>()
            .with(GraphQlTypes.entity())
            .add("databaseId", Reaction::id)
            .add("content", reaction -> reaction.content().name())
            .add("reactable", Reaction::subject)
            .add("user", RemarkTypes::reactor));
  }

  static Fields<Reactable> reactable() {
    return new Fields<Reactable>()
        .with(GraphQlTypes.entity())
        .ask("reactions", RemarkTypes::reactions);
  }

  private static Fields<Remark> remark() {
    return new Fields<Remark>()
        .with(reactable())
        .add("databaseId", Remark::id)
        .add("fullDatabaseId", Remark::id)
        .add("author", remark -> GraphQlTypes.standing(remark.author()))
        .add("editor", remark -> GraphQlTypes.standing(remark.editor().orElse(null)))
        .add("body", Remark::body)
        .add("lastEditedAt", Remark::lastEditedAt)
        .add("publishedAt", Remark::createdAt)
        .add("updatedAt", Remark::updatedAt)
        .add("createdViaEmail", _ -> false)
        .add("includesCreatedEdit", remark -> remark.lastEditedAt().isPresent())
        .add("isMinimized", _ -> false)
        .add("minimizedReason", _ -> null)
        .add("pullRequest", Remark::pull)
        .add("url", Remark::url);
  }

  /// The schema promises a user, so a bot does not show.
  private static @Nullable User reactor(Reaction reaction) {
    return reaction.by().sort().equals("User") ? reaction.by() : null;
  }

  private static Object reactions(Reactable subject, Ask ask) {
    String content = ask.text("content");
    List<Reaction> all = subject.reactions();
    Comparator<Reaction> byAge = Comparator.comparingLong(Reaction::id);
    return Page.of(
        ask,
        all.stream()
            .filter(each -> content == null || each.content().name().equals(content))
            .sorted("DESC".equals(ask.text("orderBy", "direction")) ? byAge.reversed() : byAge)
            .toList());
  }
}
