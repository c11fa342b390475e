package dev.quorate.standin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A pull request, and what people do on it.
public final class Pull extends Reactable {
  private final Repository repository;
  private final User author;
  private final int number;
  private final boolean fork;
  private final List<Commit> commits = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();
  private final List<TimelineItem> timeline = new ArrayList<>();
  private String title;
  private String body;
  private String base;
  private State state = State.OPEN;
  private boolean draft;
  private List<Change> changes;
  private Instant updatedAt;
  private Optional<Instant> closedAt = Optional.empty();
  private Optional<Commit> merged = Optional.empty();

  /// Whether it is open, closed without merging, or merged.
  public enum State {
    OPEN,
    CLOSED,
    MERGED
  }

  private Pull(Proposal proposal) {
    super(proposal.repository.world, "PR", proposal.repository.world.nextLarge());
    repository = proposal.repository;
    author = proposal.author;
    number = repository.nextNumber();
    fork = proposal.fork;
    title = proposal.title;
    body = proposal.body;
    base = proposal.base;
    draft = proposal.draft;
    changes = proposal.changes;
    updatedAt = createdAt();
    commits.add(
        repository.commit(
            List.of(Person.of(author)),
            List.of(repository.head()),
            Change.applied(repository.head().files(), changes)));
  }

  static Pull open(Proposal proposal) {
    Pull pull = new Pull(proposal);
    pull.requestSuites(pull.author);
    pull.tell("opened", pull.author, new Json());
    return pull;
  }

  public Repository repository() {
    return repository;
  }

  public int number() {
    return number;
  }

  public User author() {
    return author;
  }

  public String title() {
    return title;
  }

  public String body() {
    return body;
  }

  public String base() {
    return base;
  }

  /// The newest of its commits.
  public Commit head() {
    return commits.getLast();
  }

  public String headSha() {
    return head().sha();
  }

  public State state() {
    return state;
  }

  public boolean isDraft() {
    return draft;
  }

  boolean isFromFork() {
    return fork;
  }

  String headBranch() {
    return "change-" + number;
  }

  /// Where GitHub shows it.
  public String url() {
    return "https://github.com/" + repository.fullName() + "/pull/" + number;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  Optional<Instant> closedAt() {
    return closedAt;
  }

  public List<Change> changes() {
    return changes;
  }

  /// Oldest first.
  public List<Commit> commits() {
    return List.copyOf(commits);
  }

  /// Those that stand, oldest first.
  public List<Comment> comments() {
    return world.locked(() -> List.copyOf(comments));
  }

  /// Those of one account that stand, oldest first.
  public List<Comment> comments(User by) {
    return comments().stream().filter(comment -> comment.author().equals(by)).toList();
  }

  /// Oldest first.
  public List<Review> reviews() {
    return List.copyOf(reviews);
  }

  /// Oldest first.
  public List<TimelineItem> timeline() {
    return List.copyOf(timeline);
  }

  /// The check runs on its head, oldest first.
  public List<CheckRun> checkRuns() {
    return repository.checkRuns(headSha());
  }

  /// The newest check run of an App on its head.
  public Optional<CheckRun> checkRun(App app) {
    return checkRuns().stream()
        .filter(run -> run.suite().app().equals(app))
        .reduce((_, later) -> later);
  }

  public Comment comment(User by, String text) {
    return world.act(() -> comment(by, text, Optional.empty()));
  }

  Comment comment(User by, String text, Optional<App> app) {
    Comment comment = new Comment(this, by, text, app);
    comments.add(comment);
    touch();
    comment.tell("created", by, new Json());
    return comment;
  }

  void remove(Comment comment, User by) {
    comments.remove(comment);
    world.forget(comment);
    happened("CommentDeletedEvent", by, Json.of("deletedCommentAuthor", comment.author()));
  }

  public Review review(User by, Review.State verdict, String text) {
    return world.act(
        () -> {
          Review review = new Review(this, by, verdict, text);
          reviews.add(review);
          touch();
          review.tell("submitted", by, new Json());
          return review;
        });
  }

  public Review approve(User by) {
    return review(by, Review.State.APPROVED, "");
  }

  public Review requestChanges(User by, String text) {
    return review(by, Review.State.CHANGES_REQUESTED, text);
  }

  /// A comment at a line of the diff; GitHub makes a review of it.
  public InlineComment commentInline(User by, String path, String text) {
    return world.act(
        () -> {
          Review review = new Review(this, by, Review.State.COMMENTED, "");
          reviews.add(review);
          InlineComment comment = new InlineComment(review, by, path, text);
          review.add(comment);
          touch();
          review.tell("submitted", by, new Json());
          comment.tell("created", by, new Json());
          return comment;
        });
  }

  /// Pushes a commit, after which the pull request changes this and nothing else.
  public Commit push(User by, Change... all) {
    return preparePush(by).changing(all).send();
  }

  /// A push of which there is more to say.
  public Push preparePush(User by) {
    return new Push(this, by);
  }

  void take(User by, Commit commit, List<Change> newChanges, boolean forced) {
    Commit before = head();
    if (forced) {
      commits.clear();
      happened(
          "HeadRefForcePushedEvent", by, Json.of("beforeCommit", before, "afterCommit", commit));
    }
    commits.add(commit);
    changes = List.copyOf(newChanges);
    touch();
    leaveQueue(by);
    if (!fork) {
      repository.tellPush(headBranch(), before, commit, by, List.of());
    }
    requestSuites(by);
    tell("synchronize", by, Json.of("before", before.sha(), "after", commit.sha()));
  }

  /// GitHub makes a suite for each App that may write checks; not for what is in a fork.
  private void requestSuites(User by) {
    if (fork) {
      return;
    }
    for (Installation installation : world.all(Installation.class)) {
      if (installation.covers(repository) && installation.may("checks", "write")) {
        CheckSuite suite = repository.suite(installation.app(), head());
        world.tell(
            installation,
            "check_suite",
            by,
            Json.of(
                "action", "requested",
                "check_suite", Rest.checkSuite(suite),
                "repository", Rest.repository(repository)));
      }
    }
  }

  public void rename(User by, String newTitle) {
    world.act(
        () -> {
          String before = title;
          title = newTitle;
          happened(
              "RenamedTitleEvent", by, Json.of("previousTitle", before, "currentTitle", newTitle));
          tellEdited(by, "title", Json.of("from", before));
        });
  }

  public void describe(User by, String text) {
    world.act(
        () -> {
          String before = body;
          body = text;
          touch();
          tellEdited(by, "body", Json.of("from", before));
        });
  }

  public void retarget(User by, String branch) {
    world.act(
        () -> {
          String before = base;
          base = branch;
          happened(
              "BaseRefChangedEvent",
              by,
              Json.of("previousRefName", before, "currentRefName", branch));
          tellEdited(
              by,
              "base",
              Json.of(
                  "ref", Json.of("from", before),
                  "sha", Json.of("from", repository.head().sha())));
        });
  }

  public void draft(User by) {
    world.act(
        () -> {
          draft = true;
          happened("ConvertToDraftEvent", by, new Json());
          tell("converted_to_draft", by, new Json());
        });
  }

  public void ready(User by) {
    world.act(
        () -> {
          draft = false;
          happened("ReadyForReviewEvent", by, new Json());
          tell("ready_for_review", by, new Json());
        });
  }

  public void close(User by) {
    world.act(
        () -> {
          end(State.CLOSED);
          leaveQueue(by);
          happened("ClosedEvent", by, new Json());
          tell("closed", by, new Json());
        });
  }

  public void reopen(User by) {
    world.act(
        () -> {
          state = State.OPEN;
          closedAt = Optional.empty();
          happened("ReopenedEvent", by, new Json());
          tell("reopened", by, new Json());
        });
  }

  /// Whatever the check says.
  public void merge(User by) {
    world.act(
        () -> {
          end(State.MERGED);
          repository.branch(base).ifPresent(before -> mergeInto(before, by));
          happened(
              "MergedEvent",
              by,
              Json.of("mergeRefName", base, "commit", merged.orElseGet(this::head)));
          happened("ClosedEvent", by, new Json());
          tell("closed", by, new Json());
        });
  }

  private void mergeInto(Commit before, User by) {
    Commit after =
        repository.commit(
            List.of(Person.of(by)),
            List.of(before, head()),
            Change.applied(before.files(), changes));
    merged = Optional.of(after);
    repository.move(base, after);
    repository.tellPush(base, before, after, by, changes.stream().map(Change::path).toList());
  }

  /// What was made of it on its base; empty until it is merged.
  Optional<Commit> merged() {
    return merged;
  }

  /// GitHub takes out what is pushed to or closed.
  private void leaveQueue(User by) {
    repository
        .mergeQueue(base)
        .ifPresent(queue -> queue.remove(this, by, "QUEUE_CLEARED", "dequeued"));
  }

  private void end(State how) {
    state = how;
    closedAt = Optional.of(world.now());
  }

  /// Reports a commit status on the head.
  ///
  /// @param verdict `success`, `failure`, `error` or `pending`
  public Status status(User by, String context, String verdict) {
    return world.act(
        () -> {
          Status status = new Status(head(), by, context, verdict);
          world.tell(repository, "status", "", by, Rest.status(status).with("branches", List.of()));
          return status;
        });
  }

  /// Reports a check run of another App on the head.
  ///
  /// @param conclusion empty for one in progress
  public CheckRun checkRun(App app, String name, Optional<String> conclusion) {
    return world.act(
        () -> {
          CheckRun run = new CheckRun(repository.suite(app, head()), name);
          run.status = conclusion.isPresent() ? "completed" : "in_progress";
          run.conclusion = conclusion;
          run.startedAt = Optional.of(world.now());
          run.completedAt = conclusion.map(_ -> world.now());
          run.tell(conclusion.isPresent() ? "completed" : "created", app.bot());
          return run;
        });
  }

  /// Something happened that its timeline shows.
  void happened(String type, User actor, Json fields) {
    timeline.add(new TimelineItem(this, type, actor, fields));
    touch();
  }

  /// Neither reactions nor reports do this.
  void touch() {
    updatedAt = world.now();
  }

  private void tellEdited(User by, String what, Json change) {
    tell("edited", by, Json.of("changes", Json.of(what, change)));
  }

  void tell(String action, User by, Json more) {
    Json payload = Json.of("number", number, "pull_request", Rest.pull(this));
    payload.putAll(more);
    world.tell(repository, "pull_request", action, by, payload);
  }
}
