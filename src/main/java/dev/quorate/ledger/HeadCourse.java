package dev.quorate.ledger;

import dev.quorate.forge.TimelineItem;
import dev.quorate.forge.TimelineItem.ForcePushed;
import dev.quorate.history.Event;
import dev.quorate.history.Event.HeadChange;
import dev.quorate.history.Head;
import dev.quorate.history.HeadSha;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The way from the head last recorded to the one that stands now. A head is dated by the first
/// delivery that named it, or else by the look that found it (R2.5). Where it is certain that
/// another one stood between, or no delivery told of the one that stands, there is a time of which
/// the bot knows nothing (R2.8).
final class HeadCourse {

  /// A head that stood there at an instant: a delivery named it, or GitHub's own timeline says that
  /// it was forced there. That one dates nothing, as it was not seen by the bot.
  ///
  /// @param left what was forced away; empty where GitHub has it no longer
  private record Glimpse(Instant at, HeadSha head, boolean forced, Optional<HeadSha> left) {
    static Glimpse named(Instant at, HeadSha head) {
      return new Glimpse(at, head, false, Optional.empty());
    }

    static Glimpse forced(ForcePushed item) {
      return new Glimpse(item.at(), item.after(), true, item.before());
    }
  }

  private final Known known;
  private final Look look;
  private final Supplier<Head> head;
  private final HeadSha current;
  private final List<HeadChange> found = new ArrayList<>();
  private Optional<HeadSha> cursor;

  /// What stood there just before the cursor, as far as the bot knows.
  private Optional<HeadSha> previous;

  private Instant certain;
  private boolean returned;

  private HeadCourse(Known known, Look look, Optional<HeadSha> before, Supplier<Head> head) {
    this.known = known;
    this.look = look;
    this.head = head;
    this.current = look.snapshot().head();
    this.cursor = before;
    this.previous = known.headBefore;
    this.certain = known.latest;
  }

  /// The changes since `before`; none when the same head has stood all the time.
  ///
  /// @param head the head that stands now
  static List<HeadChange> found(
      Known known, Look look, Optional<HeadSha> before, Supplier<Head> head) {
    HeadCourse course = new HeadCourse(known, look, before, head);
    course.find();
    return course.found;
  }

  private void find() {
    List<Glimpse> glimpses = glimpses();
    returned = glimpses.stream().anyMatch(each -> each.forced() && each.head().equals(current));
    glimpses.forEach(this::take);
    if (!isAt(current)) {
      loseSight(certain);
      found.add(new Event.Pushed(dated(look.at()), head.get()));
    }
  }

  /// A head is left and returned to by force alone; without that, a delivery that names another one
  /// is an old one that comes again.
  private void take(Glimpse glimpse) {
    if (leftAnother(glimpse)) {
      loseSight(certain);
    }
    if (isAt(glimpse.head())) {
      certain = later(certain, glimpse.at());
    } else if (isAt(current) && !returned) {
      certain = later(certain, glimpse.at());
    } else if (!glimpse.head().equals(current)) {
      previous = Optional.of(glimpse.head());
      loseSight(glimpse.at());
    } else if (!glimpse.forced()) {
      found.add(new Event.Pushed(dated(glimpse.at()), head.get()));
      previous = cursor.or(() -> previous);
      cursor = Optional.of(current);
    }
  }

  /// Whether a force push went away from a head that the bot did not see pushed. The one by which
  /// the present head came may be dated later than its delivery, when GitHub's clock is ahead.
  private boolean leftAnother(Glimpse glimpse) {
    boolean known = glimpse.left().equals(cursor);
    boolean recorded = isAt(glimpse.head()) && glimpse.left().equals(previous);
    return glimpse.forced() && cursor.isPresent() && !known && !recorded;
  }

  private void loseSight(Instant since) {
    if (cursor.isPresent()) {
      found.add(new Event.Unwatched(dated(since)));
    }
    cursor = Optional.empty();
  }

  private boolean isAt(HeadSha sha) {
    return cursor.equals(Optional.of(sha));
  }

  /// A delivery that named the present head before that was forced there is an old one.
  private List<Glimpse> glimpses() {
    List<Glimpse> forced = forced();
    Instant arrived =
        forced.stream()
            .filter(glimpse -> glimpse.head().equals(current))
            .map(Glimpse::at)
            .reduce(Instant.MIN, HeadCourse::later);
    Stream<Glimpse> named =
        look.sightings().heads().stream()
            .map(sighting -> Glimpse.named(sighting.at(), sighting.head()))
            .filter(glimpse -> !glimpse.head().equals(current) || !glimpse.at().isBefore(arrived));
    return Stream.concat(forced.stream(), named)
        .filter(glimpse -> glimpse.at().isAfter(known.headSince))
        .sorted(Comparator.comparing(Glimpse::at))
        .toList();
  }

  private List<Glimpse> forced() {
    return look.snapshot().timeline().stream()
        .filter(ForcePushed.class::isInstance)
        .map(ForcePushed.class::cast)
        .map(Glimpse::forced)
        .toList();
  }

  /// Never before what is recorded, whichever clock dated that, nor after the merge: what was
  /// merged had been pushed.
  private Instant dated(Instant at) {
    Instant soonest = later(known.headSince, look.snapshot().createdAt());
    Instant earliest = found.isEmpty() ? soonest : later(soonest, found.getLast().at());
    return later(mergedAt().filter(at::isAfter).orElse(at), earliest);
  }

  private Optional<Instant> mergedAt() {
    return look.snapshot().timeline().stream()
        .filter(TimelineItem.Merged.class::isInstance)
        .map(TimelineItem::at)
        .findFirst();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
