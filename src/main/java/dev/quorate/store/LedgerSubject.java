package dev.quorate.store;

/// What a chain of ledger entries is about: a pull request, or (pull 0) the repository itself.
public record LedgerSubject(long repositoryId, int pullNumber) {
  public LedgerSubject {
    if (repositoryId <= 0 || pullNumber < 0) {
      throw new IllegalArgumentException("no such subject: " + repositoryId + "#" + pullNumber);
    }
  }

  /// The repository itself.
  public static LedgerSubject repository(long repositoryId) {
    return new LedgerSubject(repositoryId, 0);
  }
}
