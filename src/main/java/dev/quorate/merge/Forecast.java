package dev.quorate.merge;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// What time alone will make of a judgement: waits run out, terms begin and end (R4.3).
final class Forecast {
  private final NavigableSet<Instant> turns;
  private final Function<Instant, Optional<Judgement>> judge;

  /// @param termTurns the instants at which the committee changes by itself
  /// @param judge the judgement at a later instant if nothing but time happens; empty if nothing
  ///   can be judged then
  Forecast(NavigableSet<Instant> termTurns, Function<Instant, Optional<Judgement>> judge) {
    this.turns = termTurns;
    this.judge = judge;
  }

  /// The earliest instant from `now` on at which the outcome is `pass`.
  Optional<Instant> mergeableAt(Judgement judgement) {
    Instant now = judgement.situation().now();
    NavigableSet<Instant> ahead = new TreeSet<>(turns.tailSet(now, false));
    ahead.addAll(judgement.turns());
    if (judgement.outcome() == Outcome.PASS) {
      return Optional.of(now);
    }
    for (Instant at = ahead.pollFirst(); at != null; at = ahead.pollFirst()) {
      Optional<Judgement> then = judge.apply(at);
      if (then.filter(later -> later.outcome() == Outcome.PASS).isPresent()) {
        return Optional.of(at);
      }
      then.ifPresent(later -> ahead.addAll(later.turns()));
    }
    return Optional.empty();
  }

  /// The next instant at which anything may change.
  Optional<Instant> recheckAt(Judgement judgement) {
    NavigableSet<Instant> ahead = new TreeSet<>(judgement.turns());
    Optional.ofNullable(turns.higher(judgement.situation().now())).ifPresent(ahead::add);
    return ahead.isEmpty() ? Optional.empty() : Optional.of(ahead.first());
  }
}
