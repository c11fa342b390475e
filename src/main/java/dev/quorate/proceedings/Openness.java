package dev.quorate.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When the pull request has been open, and when ready for review: the time that R4.1 counts.
public final class Openness {
  private record Stretch(Instant since, boolean open, boolean draft) {}

  private final List<Stretch> stretches = new ArrayList<>();
  private boolean merged;

  void opened(Instant at, boolean draft) {
    stretches.add(new Stretch(at, true, draft));
  }

  void drafted(Instant at, boolean draft) {
    stretches.add(new Stretch(at, isOpen(), draft));
  }

  void closed(Instant at) {
    stretches.add(new Stretch(at, false, isDraft()));
  }

  void reopened(Instant at) {
    stretches.add(new Stretch(at, true, isDraft()));
  }

  void merged(Instant at) {
    merged = true;
    closed(at);
  }

  public boolean isOpen() {
    return stretches.getLast().open();
  }

  public boolean isDraft() {
    return stretches.getLast().draft();
  }

  public boolean isMerged() {
    return merged;
  }

  public Instant openedAt() {
    return stretches.getFirst().since();
  }

  /// How long it has been open, and ready unless drafts count, between two instants.
  public Duration counted(Instant from, Instant to, boolean countDrafts) {
    Duration sum = Duration.ZERO;
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Instant end = i + 1 < stretches.size() ? stretches.get(i + 1).since() : to;
      Instant begin = stretch.since().isBefore(from) ? from : stretch.since();
      Instant stop = end.isAfter(to) ? to : end;
      if (counts(stretch, countDrafts) && stop.isAfter(begin)) {
        sum = sum.plus(Duration.between(begin, stop));
      }
    }
    return sum;
  }

  /// The instant at which the time counted since `from` reaches `needed`, if nothing but time
  /// happens after `now`; `now` itself when it is reached already, empty when the clock stands
  /// still.
  public Optional<Instant> reaches(
      Duration needed, Instant from, Instant now, boolean countDrafts) {
    Duration missing = needed.minus(counted(from, now, countDrafts));
    if (!missing.isPositive()) {
      return Optional.of(now);
    }
    return counts(stretches.getLast(), countDrafts)
        ? Optional.of(now.plus(missing))
        : Optional.empty();
  }

  private static boolean counts(Stretch stretch, boolean countDrafts) {
    return stretch.open() && (countDrafts || !stretch.draft());
  }
}
