package dev.quorate.merge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the rules say of a pull request at one instant (R8).
public sealed interface Verdict {
  Outcome outcome();

  /// Everything that is not met, in the order of R8.2.
  List<Reason> reasons();

  /// The earliest instant at which the outcome is `pass` if nothing but time happens; empty if that
  /// is never.
  Optional<Instant> mergeableAt();

  /// The next instant at which time alone may change the verdict or its words (R4.3, R13.3).
  Optional<Instant> recheckAt();

  /// Closed, merged, or without a config (R8.7, R8.8).
  record NoVerdict() implements Verdict {
    @Override
    public Outcome outcome() {
      return Outcome.NONE;
    }

    @Override
    public List<Reason> reasons() {
      return List.of();
    }

    @Override
    public Optional<Instant> mergeableAt() {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> recheckAt() {
      return Optional.empty();
    }
  }

  /// Nothing can be judged; `problems` says why, for people.
  record Unjudgeable(List<Reason> reasons, List<String> problems, Optional<Instant> recheckAt)
      implements Verdict {
    @Override
    public Outcome outcome() {
      return Outcome.ERROR;
    }

    @Override
    public Optional<Instant> mergeableAt() {
      return Optional.empty();
    }
  }

  /// The rules were applied.
  record Judged(Judgement judgement, Optional<Instant> mergeableAt, Optional<Instant> recheckAt)
      implements Verdict {
    @Override
    public Outcome outcome() {
      return judgement.outcome();
    }

    @Override
    public List<Reason> reasons() {
      return judgement.reasons();
    }
  }
}
