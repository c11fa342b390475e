package dev.quorate.ledger;

import dev.quorate.history.Event;
import dev.quorate.store.LedgerEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything the ledger has of one pull request.
///
/// @param events in the order in which they were recorded
/// @param answered the answers given, by their keys (R9.3)
/// @param lastDecision the decision last recorded, empty before the first
public record PullRecord(
    List<Event> events, Set<String> answered, Optional<DecisionNote> lastDecision) {
  public PullRecord {
    events = List.copyOf(events);
    answered = Set.copyOf(answered);
  }

  /// What the entries of a pull request say.
  public static PullRecord of(List<LedgerEntry> entries) {
    List<Event> events = new ArrayList<>();
    Set<String> answered = new HashSet<>();
    Optional<DecisionNote> last = Optional.empty();
    for (LedgerEntry entry : entries) {
      switch (Recorded.of(entry)) {
        case Recorded.Happened(Event event) -> events.add(event);
        case Recorded.Answered(String key) -> answered.add(key);
        case Recorded.Decided(DecisionNote decision) -> last = Optional.of(decision);
        case Recorded.RulesSeen _, Recorded.CommitteeSeen _ ->
            throw new IllegalStateException("not about a pull request: " + entry.kind());
      }
    }
    return new PullRecord(events, answered, last);
  }
}
