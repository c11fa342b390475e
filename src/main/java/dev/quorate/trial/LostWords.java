package dev.quorate.trial;

import dev.quorate.account.Account;
import dev.quorate.account.UserId;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.EditSeen;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.forge.TimelineItem.CommentDeleted;
import dev.quorate.forge.TimelineItem.ReviewDismissed;
import dev.quorate.merge.Judgement;
import dev.quorate.policy.ObjectionRight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words of somebody that GitHub does not show any more as they stood before the merge: edited
/// since, or deleted. They may have been a command (R9.4).
///
/// @param by who wrote them
/// @param what what became of them, for people
record LostWords(Account by, String what) {

  /// Those of people who may have stopped or carried it by words: members, the author (R3.6), and
  /// all who may object where not only members may (R3.1).
  static List<LostWords> heard(
      PullSnapshot pull, TrialRules rules, Judgement judgement, Instant at) {
    boolean othersObject = judgement.situation().policy().objections() != ObjectionRight.COMMITTEE;
    UserId author = judgement.situation().proceedings().author().id();
    return of(pull, at).stream()
        .filter(
            words ->
                othersObject || author.equals(words.by().id()) || rules.isMember(words.by().id()))
        .toList();
  }

  /// Why nothing is certain because of them.
  String doubt() {
    return what + "; what they said before is not known (R9.4)";
  }

  /// All of a pull request, people's alone.
  private static List<LostWords> of(PullSnapshot pull, Instant mergedAt) {
    List<LostWords> lost = new ArrayList<>();
    for (CommentSeen comment : pull.comments()) {
      if (comment.createdAt().isBefore(mergedAt)) {
        edited(comment.author(), comment.createdAt(), comment.edit(), comment.url())
            .ifPresent(lost::add);
      }
    }
    for (ReviewSeen review : pull.reviews()) {
      if (review.submittedAt().isBefore(mergedAt)) {
        edited(review.author(), review.submittedAt(), review.edit(), review.url())
            .or(() -> undated(pull, review))
            .ifPresent(lost::add);
      }
    }
    pull.timeline().stream()
        .filter(CommentDeleted.class::isInstance)
        .map(CommentDeleted.class::cast)
        .map(
            item ->
                new LostWords(
                    item.author(), "a comment of " + name(item.author()) + " was deleted"))
        .forEach(lost::add);
    lost.removeIf(words -> words.by().isBot());
    return List.copyOf(lost);
  }

  /// What was edited while it was a draft was said so when it was submitted.
  private static Optional<LostWords> edited(
      Account by, Instant said, Optional<EditSeen> edit, String url) {
    return edit.filter(given -> !given.at().isBefore(said))
        .map(_ -> new LostWords(by, "words of " + name(by) + " were edited (" + url + ")"));
  }

  /// A dismissed review, of which the timeline says neither when nor what it had said before.
  private static Optional<LostWords> undated(PullSnapshot pull, ReviewSeen review) {
    boolean told =
        pull.timeline().stream()
            .anyMatch(
                item ->
                    item instanceof ReviewDismissed dismissed
                        && dismissed.reviewId() == review.id());
    return review.dismissed() && !told
        ? Optional.of(
            new LostWords(
                review.author(),
                "a review of " + name(review.author()) + " was dismissed (" + review.url() + ")"))
        : Optional.empty();
  }

  private static String name(Account account) {
    return account.isDeleted() ? "a deleted account" : account.login().value();
  }
}
