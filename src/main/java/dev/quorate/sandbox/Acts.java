package dev.quorate.sandbox;

import dev.quorate.standin.Change;
import dev.quorate.standin.CheckRun;
import dev.quorate.standin.Comment;
import dev.quorate.standin.InlineComment;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Reactable;
import dev.quorate.standin.Reaction;
import dev.quorate.standin.ReactionContent;
import dev.quorate.standin.Remark;
import dev.quorate.standin.Review;
import dev.quorate.standin.User;
import java.util.Optional;
import java.util.Set;

/// What people do at the stand-in, where GitHub lets them.
final class Acts {
  private static final int LONGEST_WORDS = 65_536;
  private static final Set<String> REPORTS = Set.of("success", "failure", "pending");

  private final Stage stage;
  private int lines;

  Acts(Stage stage) {
    this.stage = stage;
  }

  Pull open(User by, String title, String path, String text, boolean draft) {
    Change change = Changes.of(stage.repository(), path, text, line(by));
    var proposal = stage.repository().propose(by).titled(words(title)).changing(change);
    return (draft ? proposal.asDraft() : proposal).open();
  }

  void commit(User by, String path, String text) {
    if (!stage.repository().isWritableBy(by)) {
      throw Refused.forbidden(
          by.login() + " may not push to the default branch; act as a member of the committee.");
    }
    if (!Changes.isPath(path)) {
      throw Refused.wrong("There is no such file.");
    }
    stage.repository().commitToDefaultBranch(by, path, words(text));
  }

  Remark comment(Pull pull, User by, String text) {
    return pull.comment(by, words(text));
  }

  Remark review(Pull pull, User by, Review.State verdict, String text) {
    Rights rights = new Rights(pull, by);
    boolean judges = verdict != Review.State.COMMENTED;
    rights.need(!judges || rights.mayJudge(), "approve or reject their own pull request");
    if (verdict != Review.State.APPROVED) {
      return pull.review(by, verdict, words(text));
    }
    return pull.review(by, verdict, text);
  }

  void edit(Remark remark, User by, String text) {
    Rights rights = new Rights(remark.pull(), by);
    rights.need(rights.mayEdit(remark), "edit what others wrote");
    remark.edit(by, words(text));
  }

  void delete(Remark remark, User by) {
    Rights rights = new Rights(remark.pull(), by);
    rights.need(rights.mayDelete(remark), "delete this");
    switch (remark) {
      case Comment comment -> comment.delete(by);
      case InlineComment comment -> comment.delete(by);
      case Review _ -> throw Refused.forbidden("GitHub deletes no reviews.");
    }
  }

  void dismiss(Remark remark, User by) {
    Rights rights = new Rights(remark.pull(), by);
    rights.need(rights.mayDismiss(remark), "dismiss this");
    ((Review) remark).dismiss(by, "Dismissed in the rehearsal");
  }

  /// Gives the reaction, or takes it back.
  void react(Reactable subject, User by, ReactionContent content) {
    if (gave(subject, by, content)) {
      subject.unreact(by, content);
    } else {
      subject.react(by, content);
    }
  }

  static boolean gave(Reactable subject, User by, ReactionContent content) {
    return subject.reactions().stream()
        .filter(each -> each.content() == content)
        .map(Reaction::by)
        .anyMatch(by::equals);
  }

  /// @param how `add`, `replace`, `rebase` or `merge`
  void push(Pull pull, User by, String how, String path, String text) {
    Rights rights = new Rights(pull, by);
    rights.need(rights.mayManage(), "push to this pull request");
    needOpen(rights);
    var push = pull.preparePush(by);
    switch (how) {
      case "add" -> push.changing(Changes.withOneMore(pull, path, text, line(by))).send();
      case "replace" ->
          push.changing(Changes.of(stage.repository(), path, text, line(by))).forced().send();
      case "rebase" -> push.forced().send();
      case "merge" -> push.merging().send();
      default -> throw Refused.wrong("There is no such push.");
    }
  }

  /// @param act `draft`, `ready`, `close`, `reopen`, `retarget`, `merge`, or `bypass` to merge
  ///   whatever the check says
  void turn(Pull pull, User by, String act) {
    Rights rights = new Rights(pull, by);
    rights.need(rights.mayManage(), "do that here");
    if (!act.equals("reopen")) {
      needOpen(rights);
    }
    switch (act) {
      case "draft" -> pull.draft(by);
      case "ready" -> pull.ready(by);
      case "close" -> pull.close(by);
      case "reopen" -> reopen(pull, by);
      case "retarget" ->
          pull.retarget(
              by,
              pull.base().equals(Stage.OTHER_BRANCH)
                  ? pull.repository().defaultBranch()
                  : Stage.OTHER_BRANCH);
      case "merge" -> {
        rights.need(rights.mayWrite(), "merge");
        if (!isMergeable(pull)) {
          throw Refused.forbidden(
              "Branch protection stops this: the check " + stage.check() + " has not passed.");
        }
        pull.merge(by);
      }
      case "bypass" -> {
        rights.need(rights.mayWrite(), "merge");
        pull.merge(by);
      }
      default -> throw Refused.wrong("There is no such act.");
    }
  }

  private static void reopen(Pull pull, User by) {
    if (pull.state() != Pull.State.CLOSED) {
      throw Refused.forbidden("Only a closed pull request can be reopened.");
    }
    pull.reopen(by);
  }

  private static void needOpen(Rights rights) {
    if (!rights.isOpen()) {
      throw Refused.forbidden("This pull request is not open any more.");
    }
  }

  /// As branch protection has it: the required check, by the bot alone, on the head.
  boolean isMergeable(Pull pull) {
    return !pull.isDraft()
        && check(pull).map(CheckRun::outcome).filter("success"::equals).isPresent();
  }

  /// The newest run of the required check on the head.
  Optional<CheckRun> check(Pull pull) {
    return pull.checkRuns().stream()
        .filter(run -> run.app().equals(stage.app()) && run.name().equals(stage.check()))
        .reduce((_, later) -> later);
  }

  void report(Pull pull, String state) {
    if (!REPORTS.contains(state)) {
      throw Refused.wrong("There is no such report.");
    }
    pull.status(stage.cla(), stage.claCheck(), state);
  }

  private static String words(String text) {
    if (text.isBlank()) {
      throw Refused.wrong("Nothing was written; write something and send it again.");
    }
    if (text.length() > LONGEST_WORDS) {
      throw Refused.wrong("GitHub takes at most 65,536 characters.");
    }
    return text;
  }

  /// Different each time, so that no two changes are the same.
  private synchronized String line(User by) {
    lines++;
    return "Line %d of the rehearsal, by %s.".formatted(lines, by.login());
  }
}
