package dev.quorate.worker;

import dev.quorate.history.Event;
import dev.quorate.merge.Judge;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.Surroundings;
import dev.quorate.proceedings.Proceedings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How a pull request stands by what is recorded of it.
///
/// @param at the instant judged
public record Standing(Instant at, Proceedings proceedings, Verdict verdict) {

  /// Judges it now. GitHub's clock may be ahead of ours: what it has dated has happened.
  public static Standing of(List<Event> history, Surroundings surroundings, Instant now) {
    Instant at =
        Stream.concat(history.stream().map(Event::at), Stream.of(now))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Proceedings proceedings = Proceedings.of(history, surroundings, at);
    return new Standing(at, proceedings, Judge.judge(proceedings, surroundings, at));
  }
}
