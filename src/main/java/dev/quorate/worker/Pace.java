package dev.quorate.worker;

import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How fast the looks are begun that one change asks for at many pull requests.
final class Pace {
  private static final Duration STEP = Duration.ofMillis(100);

  private Pace() {}

  /// A hint for each job, one after the other.
  static List<Hint> hints(List<Job> jobs, Instant from) {
    Instant due = from;
    List<Hint> hints = new ArrayList<>();
    for (Job job : jobs) {
      hints.add(new Hint(job, due));
      due = due.plus(STEP);
    }
    return List.copyOf(hints);
  }
}
