package dev.quorate.ledger;

import dev.quorate.store.Entries;
import dev.quorate.store.LedgerEntry;
import dev.quorate.store.ReadAccess;
import dev.quorate.store.WatchedNames;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;

/// Which repository a name means: names change and are given again, ids do not.
public final class RepositoryIds {
  private final Entries entries;
  private final WatchedNames watched;

  public RepositoryIds(ReadAccess access) {
    this.entries = new Entries(access);
    this.watched = new WatchedNames(access);
  }

  /// The repository whose watched pull requests go by the name; without one, the repository that
  /// last had it when a version of its config was recorded, so that old names still find theirs.
  public Optional<Long> find(String fullName) {
    SortedSet<Long> present = watched.repositoriesCalled(fullName);
    if (present.size() == 1) {
      return Optional.of(present.getFirst());
    }
    Optional<Long> recorded =
        entries.ofRepositories(RulesLedger.POLICY).stream()
            .filter(entry -> policy(entry).repository().equalsIgnoreCase(fullName))
            .max(Comparator.comparingLong(LedgerEntry::id))
            .map(entry -> entry.subject().repositoryId());
    return recorded.or(() -> present.stream().findFirst());
  }

  private static PolicySeen policy(LedgerEntry entry) {
    return LedgerJson.read(entry.body(), PolicySeen.class);
  }
}
