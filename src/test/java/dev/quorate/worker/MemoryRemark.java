package dev.quorate.worker;

import dev.quorate.account.UserId;
import dev.quorate.forge.AnswerReaction;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.EditSeen;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.history.HeadSha;
import dev.quorate.history.ReviewState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A comment, inline comment or review on the forge in memory, as it stands.
final class MemoryRemark {
  private record Edit(Instant at, UserId by) {}

  final long id;
  final UserId author;
  final boolean inline;
  final Instant at;
  final Optional<ReviewState> review;
  final Optional<HeadSha> commit;
  final List<MemoryReaction> reactions = new ArrayList<>();
  final Set<AnswerReaction> answers = new TreeSet<>();
  boolean dismissed;
  private String body;
  private Optional<Edit> edit = Optional.empty();

  MemoryRemark(
      long id,
      UserId author,
      boolean inline,
      Instant at,
      Optional<ReviewState> review,
      Optional<HeadSha> commit,
      String body) {
    this.id = id;
    this.author = author;
    this.inline = inline;
    this.at = at;
    this.review = review;
    this.commit = commit;
    this.body = body;
  }

  void edit(Instant now, UserId by, String text) {
    body = text;
    edit = Optional.of(new Edit(now, by));
  }

  String body() {
    return body;
  }

  String nodeId() {
    return "node-" + id;
  }

  CommentSeen comment(MemoryPeople people) {
    return new CommentSeen(
        id, nodeId(), inline, people.today(author), at, edited(people), body, url());
  }

  ReviewSeen reviewSeen(MemoryPeople people) {
    return new ReviewSeen(
        id,
        nodeId(),
        people.today(author),
        review.orElseThrow(),
        dismissed,
        at,
        edited(people),
        commit,
        body,
        url());
  }

  private Optional<EditSeen> edited(MemoryPeople people) {
    return edit.map(given -> new EditSeen(given.at(), people.today(given.by())));
  }

  private String url() {
    return "https://forge.example/r/" + id;
  }
}
