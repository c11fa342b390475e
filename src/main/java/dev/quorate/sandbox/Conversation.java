package dev.quorate.sandbox;

import dev.quorate.markdown.CommentHtml;
import dev.quorate.standin.Account;
import dev.quorate.standin.Commit;
import dev.quorate.standin.Entity;
import dev.quorate.standin.InlineComment;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Reactable;
import dev.quorate.standin.Reaction;
import dev.quorate.standin.ReactionContent;
import dev.quorate.standin.Remark;
import dev.quorate.standin.Review;
import dev.quorate.standin.TimelineItem;
import dev.quorate.standin.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was said and done on a pull request, in its order.
final class Conversation {
  private static final Set<ReactionContent> READ =
      Set.of(ReactionContent.THUMBS_UP, ReactionContent.THUMBS_DOWN);
  private static final int SHORT_SHA = 7;

  private final Pull pull;
  private final Rights rights;
  private final CommentHtml html;

  /// @param actor sees what they themselves may do
  Conversation(Pull pull, User actor, CommentHtml html) {
    this.pull = pull;
    this.rights = new Rights(pull, actor);
    this.html = html;
  }

  List<Entry> entries() {
    List<Entity> all = new ArrayList<>(pull.commits());
    all.removeFirst();
    all.addAll(pull.comments());
    all.addAll(pull.timeline());
    for (Review review : pull.reviews()) {
      all.add(review);
      all.addAll(review.comments());
    }
    all.sort(Comparator.comparing(Entity::createdAt).thenComparingLong(Entity::id));
    List<Entry> entries = new ArrayList<>();
    entries.add(description());
    all.forEach(each -> entry(each).ifPresent(entries::add));
    return entries;
  }

  /// Its pull request's own words, which have reactions of their own.
  private Entry description() {
    return new Entry.Said(
        "description",
        pull.nodeId(),
        pull.author().login(),
        false,
        "opened this",
        "",
        Times.of(pull.createdAt()),
        List.of(),
        html.of(pull.body()),
        pull.body(),
        false,
        false,
        false,
        thumbs(pull));
  }

  private Optional<Entry> entry(Entity entity) {
    return switch (entity) {
      case Remark remark -> Optional.of(said(remark));
      case Commit commit -> Optional.of(pushed(commit));
      case TimelineItem item ->
          what(item)
              .map(
                  what ->
                      new Entry.Happened(
                          anchor(item),
                          item.actor().login() + " " + what,
                          Times.of(item.createdAt())));
      default -> Optional.empty();
    };
  }

  private Entry pushed(Commit commit) {
    String authors =
        String.join(", ", commit.authors().stream().map(person -> person.name()).toList());
    return new Entry.Happened(
        anchor(commit),
        "%s pushed %s".formatted(authors, shortSha(commit)),
        Times.of(commit.createdAt()));
  }

  private Entry said(Remark remark) {
    List<String> notes = new ArrayList<>();
    remark
        .editor()
        .ifPresent(
            editor ->
                notes.add(
                    editor.equals(remark.author()) ? "edited" : "edited by " + editor.login()));
    if (remark instanceof Review review && !review.commit().equals(pull.head())) {
      notes.add("of " + shortSha(review.commit()));
    }
    return new Entry.Said(
        anchor(remark),
        remark.nodeId(),
        remark.author().login(),
        remark.author().login().endsWith("[bot]"),
        did(remark),
        tone(remark),
        Times.of(remark.createdAt()),
        notes,
        html.of(remark.body()),
        remark.body(),
        rights.mayEdit(remark),
        rights.mayDelete(remark),
        rights.mayDismiss(remark),
        thumbs(remark));
  }

  private static String did(Remark remark) {
    return switch (remark) {
      case Review review ->
          switch (review.state()) {
            case APPROVED -> "approved these changes";
            case CHANGES_REQUESTED -> "requested changes";
            case COMMENTED -> "reviewed";
            case DISMISSED -> "reviewed; the review was dismissed";
          };
      case InlineComment comment -> "commented on " + comment.path();
      default -> "commented";
    };
  }

  private static String tone(Remark remark) {
    return remark instanceof Review review
        ? switch (review.state()) {
          case APPROVED -> "good";
          case CHANGES_REQUESTED -> "bad";
          default -> "";
        }
        : "";
  }

  private List<Thumb> thumbs(Reactable subject) {
    return Arrays.stream(ReactionContent.values())
        .map(content -> thumb(subject, content))
        .filter(thumb -> thumb.offered() || !thumb.by().isEmpty())
        .toList();
  }

  private Thumb thumb(Reactable subject, ReactionContent content) {
    List<String> by =
        subject.reactions().stream()
            .filter(each -> each.content() == content)
            .map(Reaction::by)
            .map(Account::login)
            .toList();
    String sign =
        switch (content) {
          case THUMBS_UP -> "👍";
          case THUMBS_DOWN -> "👎";
          case LAUGH -> "😄";
          case CONFUSED -> "😕";
          case HEART -> "❤️";
          case HOORAY -> "🎉";
          case ROCKET -> "🚀";
          case EYES -> "👀";
        };
    boolean mine = by.contains(rights.user().login());
    return new Thumb(content.name(), sign, label(sign, by, mine), by, mine, READ.contains(content));
  }

  private static String label(String sign, List<String> by, boolean mine) {
    String act = mine ? "Take back " + sign : "React " + sign;
    return by.isEmpty() ? act : act + "; given by " + String.join(", ", by);
  }

  /// Nothing for what GitHub does not show.
  private static Optional<String> what(TimelineItem item) {
    return Optional.ofNullable(
        switch (item.type()) {
          case "HeadRefForcePushedEvent" ->
              "force-pushed from %s to %s"
                  .formatted(commit(item, "beforeCommit"), commit(item, "afterCommit"));
          case "ConvertToDraftEvent" -> "made this a draft";
          case "ReadyForReviewEvent" -> "marked this ready for review";
          case "ClosedEvent" -> "closed this";
          case "ReopenedEvent" -> "reopened this";
          case "MergedEvent" -> "merged this into " + item.field("mergeRefName");
          case "CommentDeletedEvent" ->
              "deleted a comment of " + item.field("deletedCommentAuthor");
          case "BaseRefChangedEvent" ->
              "changed the base from %s to %s"
                  .formatted(item.field("previousRefName"), item.field("currentRefName"));
          case "RenamedTitleEvent" -> "changed the title";
          case "ReviewDismissedEvent" ->
              "dismissed the review of "
                  + (item.field("review") instanceof Review review ? review.author() : "somebody");
          default -> null;
        });
  }

  private static String commit(TimelineItem item, String field) {
    return item.field(field) instanceof Commit commit ? shortSha(commit) : "a commit";
  }

  static String shortSha(Commit commit) {
    return commit.sha().substring(0, SHORT_SHA);
  }

  static String anchor(Entity entity) {
    return "e" + entity.id();
  }
}
