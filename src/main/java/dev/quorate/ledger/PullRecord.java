package dev.quorate.ledger;

import dev.quorate.history.Event;
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
}
