package dev.quorate.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was decided and posted, recorded whenever it differs from the time before.
///
/// @param reasons by the words of R8.2
public record DecisionNote(
    String head, String outcome, List<String> reasons, Optional<Instant> mergeableAt) {
  public DecisionNote {
    reasons = List.copyOf(reasons);
  }
}
