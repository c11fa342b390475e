package dev.quorate.policy;

import java.time.Duration;
import java.util.Comparator;

/// How strict a track is: by its wait, then its approvals, then its notice (R5.3).
public record Strictness(Duration waitingPeriod, int approvals, boolean notice)
    implements Comparable<Strictness> {
  private static final Comparator<Strictness> ORDER =
      Comparator.comparing(Strictness::waitingPeriod)
          .thenComparingInt(Strictness::approvals)
          .thenComparing(Strictness::notice);

  @Override
  public int compareTo(Strictness other) {
    return ORDER.compare(this, other);
  }
}
