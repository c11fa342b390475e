package dev.quorate.store;

import dev.quorate.store.NotedEnds.End;
import dev.quorate.store.StoredEntry.Chain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Goes from entry to entry, chain by chain, and notes what does not fit.
final class ChainWalk {
  private final boolean endsNoted;
  private final Map<Chain, End> ends;
  private final List<Flaw> flaws = new ArrayList<>();
  private Optional<StoredEntry> last = Optional.empty();
  private Optional<End> end = Optional.empty();
  private long entries;
  private long chains;

  ChainWalk(Optional<NotedEnds> noted) {
    this.endsNoted = noted.isPresent();
    this.ends = new LinkedHashMap<>(noted.map(NotedEnds::ends).orElse(Map.of()));
  }

  /// The next entry, in the order of chains and within them of seq.
  void take(StoredEntry entry) {
    entries++;
    if (last.filter(before -> before.chain().equals(entry.chain())).isEmpty()) {
      finishChain();
      chains++;
      last = Optional.empty();
      end = Optional.ofNullable(ends.remove(entry.chain()));
    }
    checkPlace(entry);
    if (!entry.isAsHashed()) {
      flaw(entry, "was changed: its hash is not that of what it says");
    }
    if (end.filter(noted -> noted.seq() == entry.seq() && !noted.hash().equals(entry.hash()))
        .isPresent()) {
      flaw(entry, "is not the one that was written here");
    }
    last = Optional.of(entry);
  }

  private void checkPlace(StoredEntry entry) {
    long expected = last.map(before -> before.seq() + 1).orElse(1L);
    String previous = last.map(StoredEntry::hash).orElse(EntryHash.NONE);
    if (entry.seq() < expected) {
      flaw(entry, "stands where none can: another entry has its number, or it has none");
    } else if (entry.seq() > expected) {
      missing(entry.chain(), expected, entry.seq() - 1, "");
    } else if (!entry.previousHash().equals(previous)) {
      flaw(entry, "does not follow the entry before it: that one is not what it was");
    }
  }

  private void finishChain() {
    if (!endsNoted || last.isEmpty()) {
      return;
    }
    StoredEntry entry = last.get();
    if (end.isEmpty()) {
      flaw(entry, "is the last of a chain whose end is not noted");
    } else if (end.get().seq() > entry.seq()) {
      missing(entry.chain(), entry.seq() + 1, end.get().seq(), " at the chain's end");
    } else if (end.get().seq() < entry.seq()) {
      flaw(entry, "does not follow from where the chain once ended, at " + end.get().seq());
    }
  }

  /// All entries were taken.
  Verification end() {
    finishChain();
    ends.forEach((chain, noted) -> missing(chain, 1, noted.seq(), ", the whole chain"));
    flaws.sort(
        Comparator.comparingLong(Flaw::repository)
            .thenComparingLong(Flaw::pull)
            .thenComparingLong(Flaw::seq));
    return new Verification(entries, chains, endsNoted, flaws);
  }

  private void missing(Chain chain, long first, long lastOne, String where) {
    String what = first == lastOne ? "is missing" : "to " + lastOne + " are missing";
    flaws.add(new Flaw(chain.repository(), chain.pull(), first, what + where));
  }

  private void flaw(StoredEntry entry, String what) {
    flaws.add(new Flaw(entry.chain().repository(), entry.chain().pull(), entry.seq(), what));
  }
}
