package dev.quorate.worker;

import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How fast the looks are begun that one change asks for at many pull requests: so that, with the
/// sweeps, they leave some of an installation's budget at GitHub to what people wait for.
final class Pace {
  /// So many looks are begun one soon after the other.
  static final int AT_ONCE = 1_000;

  private static final Duration STEP = Duration.ofMillis(100);

  /// Half of the points that GitHub gives every installation in an hour; a look costs one or more.
  private static final Duration STEP_OF_MORE = Duration.ofHours(1).dividedBy(2_500);

  private Pace() {}

  /// A hint for each job, one after the other.
  static List<Hint> hints(List<Job> jobs, Instant from) {
    Instant due = from;
    List<Hint> hints = new ArrayList<>();
    for (Job job : jobs) {
      hints.add(new Hint(job, due));
      due = due.plus(hints.size() < AT_ONCE ? STEP : STEP_OF_MORE);
    }
    return List.copyOf(hints);
  }
}
