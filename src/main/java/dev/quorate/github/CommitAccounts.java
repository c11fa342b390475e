package dev.quorate.github;

import dev.quorate.account.UserId;
import dev.quorate.history.Committers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads who made the commits of a pull request (R2.2): their authors, co-authors and committers.
final class CommitAccounts {
  /// GitHub itself, which commits what is edited and merged on its pages.
  private static final String WEB = "web-flow";

  private final PullPages pages;

  CommitAccounts(PullPages pages) {
    this.pages = pages;
  }

  Committers read() {
    Set<UserId> known = new HashSet<>();
    boolean unknown = false;
    for (Json each : pages.all("commits", Query.MORE_COMMITS)) {
      Json commit = each.object("commit");
      if (commit.object("parents").number("totalCount") > 1) {
        continue;
      }
      for (Optional<UserId> account : accounts(commit)) {
        account.ifPresent(known::add);
        unknown |= account.isEmpty();
      }
    }
    return new Committers(known, unknown);
  }

  /// What GitHub does not say is an account that it cannot name.
  private List<Optional<UserId>> accounts(Json commit) {
    List<Json> authors = pages.all(commit, "authors", commit.text("id"), Query.MORE_AUTHORS);
    List<Optional<UserId>> accounts = new ArrayList<>();
    authors.forEach(author -> accounts.add(account(author)));
    if (authors.isEmpty()) {
      accounts.add(Optional.empty());
    }
    if (!isCommittedByWeb(commit)) {
      accounts.add(commit.find("committer").flatMap(CommitAccounts::account));
    }
    return accounts;
  }

  private static boolean isCommittedByWeb(Json commit) {
    return commit
        .find("committer")
        .flatMap(committer -> committer.find("user"))
        .map(user -> user.text("login").equals(WEB))
        .orElseGet(() -> commit.flag("committedViaWeb"));
  }

  private static Optional<UserId> account(Json gitActor) {
    return gitActor.find("user").flatMap(user -> user.findNumber("databaseId")).map(UserId::new);
  }
}
