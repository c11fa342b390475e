package dev.quorate.report;

import dev.quorate.merge.Outcome;
import dev.quorate.merge.Verdict;
import java.util.Optional;

/// A pull request of a merge group (R11.1).
///
/// @param url its page
/// @param verdict what the rules say of it now; empty while that is not known
public record GroupMember(int number, String url, Optional<Verdict> verdict) {

  /// Whether the rules allow it to merge.
  public boolean passes() {
    return verdict.filter(known -> known.outcome() == Outcome.PASS).isPresent();
  }

  /// Whether the rules are known not to allow it.
  public boolean fails() {
    return verdict.isPresent() && !passes();
  }
}
