package dev.quorate.merge;

import java.time.Instant;
import java.util.List;

/// One thing that must hold before the pull request may merge; each rule is a record of its own.
public sealed interface Requirement
    permits NoObjections,
        ClaPassed,
        NoHold,
        ReadyForReview,
        EnoughApprovals,
        KnownCommitters,
        BoardNotified,
        OpenLongEnough {

  /// How a requirement stands (R8.1).
  enum State {
    MET,
    WAITING,
    BLOCKED
  }

  State state();

  /// What is said when it is not met.
  Reason reason();

  /// The later instants at which time alone may change it.
  default List<Instant> turns() {
    return List.of();
  }
}
