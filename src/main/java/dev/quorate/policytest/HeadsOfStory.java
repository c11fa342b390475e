package dev.quorate.policytest;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.Committers;
import dev.quorate.history.Content;
import dev.quorate.history.Head;
import dev.quorate.history.HeadSha;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The heads of a story's pull request. What a push leaves out stays as it was.
final class HeadsOfStory {
  private static final Login UNKNOWN = new Login("unknown");
  private static final Login WEB_COMMITTER = new Login("web-flow");

  private final Accounts accounts;
  private final Head first;
  private Head head;
  private Head before;
  private Instant pushed = Instant.MIN;
  private Optional<Integer> fileCount;
  private int count;

  HeadsOfStory(Story.Pull pull, Accounts accounts) {
    this.accounts = accounts;
    this.fileCount = pull.fileCount();
    Committers author = new Committers(Set.of(accounts.of(pull.author()).id()), false);
    this.first = head(pull.files(), new Content("as opened"), author);
    this.head = first;
    this.before = first;
  }

  Head first() {
    return first;
  }

  Head push(StoryEvent.Push push) {
    if (push.files().isPresent()) {
      fileCount = Optional.empty();
    }
    Content content =
        switch (push.content()) {
          case "same" -> head.content();
          case "changed" -> new Content("change " + count);
          default -> new Content("named " + push.content());
        };
    before = head;
    pushed = push.at();
    head =
        head(
            push.files().orElse(head.files()),
            content,
            push.commits().map(this::committers).orElse(head.committers()));
    return head;
  }

  /// The head that a report of that instant is on: a push of the same instant comes later (R9.6).
  HeadSha reportedOn(Instant at) {
    return (pushed.equals(at) ? before : head).sha();
  }

  private Head head(List<ChangedFile> files, Content content, Committers committers) {
    count++;
    return new Head(
        new HeadSha("head " + count), content, files, fileCount.orElse(files.size()), committers);
  }

  private Committers committers(List<Login> logins) {
    Set<UserId> known = new HashSet<>();
    boolean unknown = false;
    for (Login login : logins) {
      if (login.equals(UNKNOWN) || login.equals(Account.GHOST.login())) {
        unknown = true;
      } else if (!login.equals(WEB_COMMITTER)) {
        known.add(accounts.of(login).id());
      }
    }
    return new Committers(known, unknown);
  }
}
