package dev.quorate.history;

import dev.quorate.account.UserId;
import java.util.Set;

/// Who authored or committed a pull request's commits that are no merges, GitHub's own web
/// committer aside (R2.2). `unknown` says that one of them is by an account GitHub cannot name.
public record Committers(Set<UserId> known, boolean unknown) {
  public Committers {
    known = Set.copyOf(known);
  }
}
