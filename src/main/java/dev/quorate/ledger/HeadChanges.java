package dev.quorate.ledger;

import dev.quorate.forge.Diff;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.TimelineItem;
import dev.quorate.forge.TimelineItem.BaseChanged;
import dev.quorate.history.Branch;
import dev.quorate.history.Event;
import dev.quorate.history.Head;
import dev.quorate.history.HeadSha;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The opening, new heads and new bases. What stood there before the first look nobody knows,
/// unless the opening itself was delivered and nothing has been pushed since (R2.8).
final class HeadChanges {
  private final Known known;
  private final Look look;
  private final PullSnapshot snapshot;
  private final Supplier<Diff> diff;
  private final List<Event> found = new ArrayList<>();

  private HeadChanges(Known known, Look look, Supplier<Diff> diff) {
    this.known = known;
    this.look = look;
    this.snapshot = look.snapshot();
    this.diff = diff;
  }

  static List<Event> found(Known known, Look look, Supplier<Diff> diff) {
    HeadChanges changes = new HeadChanges(known, look, diff);
    changes.find();
    return changes.found;
  }

  private void find() {
    Optional<HeadSha> head = known.head;
    Branch base = known.base.orElseGet(this::firstBase);
    if (known.opened.isEmpty()) {
      Optional<Head> opening = stillAsOpened() ? Optional.of(head()) : Optional.empty();
      found.add(
          new Event.Opened(
              snapshot.createdAt(), snapshot.author(), firstBase(), firstDraft(), opening));
      head = opening.map(Head::sha);
    }
    List<Event.HeadChange> course = HeadCourse.found(known, look, head, this::head);
    retarget(base, !course.isEmpty());
    found.addAll(course);
  }

  /// Every change of base not yet recorded. The last has what the head changes there.
  private void retarget(Branch before, boolean newHead) {
    Branch base = before;
    for (BaseChanged item : listBaseChanges()) {
      if (!isRecorded(item)) {
        base = item.to();
        found.add(new Event.Retargeted(item.at(), base, Optional.empty()));
      }
    }
    boolean untold = !base.equals(snapshot.base());
    if (untold) {
      found.add(new Event.Retargeted(look.at(), snapshot.base(), Optional.empty()));
    }
    boolean moved = untold || !base.equals(before);
    if (moved && !newHead) {
      Event.Retargeted last = (Event.Retargeted) found.removeLast();
      found.add(new Event.Retargeted(last.at(), last.base(), Optional.of(head())));
    }
  }

  private boolean isRecorded(BaseChanged item) {
    return known.headChanges.stream()
        .anyMatch(
            event ->
                event instanceof Event.Retargeted retargeted
                    && retargeted.at().equals(item.at())
                    && retargeted.base().equals(item.to()));
  }

  private List<BaseChanged> listBaseChanges() {
    return snapshot.timeline().stream()
        .filter(BaseChanged.class::isInstance)
        .map(BaseChanged.class::cast)
        .toList();
  }

  private Branch firstBase() {
    List<BaseChanged> changes = listBaseChanges();
    return changes.isEmpty() ? snapshot.base() : changes.getFirst().from();
  }

  /// Whether it was opened as a draft: the first change of that tells what it was before.
  private boolean firstDraft() {
    for (TimelineItem item : snapshot.timeline()) {
      if (item instanceof TimelineItem.Drafted) {
        return false;
      }
      if (item instanceof TimelineItem.Readied) {
        return true;
      }
    }
    return snapshot.draft();
  }

  private boolean stillAsOpened() {
    boolean forced =
        snapshot.timeline().stream().anyMatch(TimelineItem.ForcePushed.class::isInstance);
    boolean sameHead =
        look.sightings()
            .opening()
            .filter(opening -> opening.head().equals(snapshot.head()))
            .isPresent();
    return sameHead && !forced && listBaseChanges().isEmpty() && !hasOtherHead();
  }

  private boolean hasOtherHead() {
    return look.sightings().heads().stream()
        .anyMatch(sighting -> !sighting.head().equals(snapshot.head()));
  }

  private Head head() {
    Diff changes = diff.get();
    return new Head(
        snapshot.head(),
        changes.content(),
        changes.files(),
        snapshot.fileCount(),
        snapshot.committers());
  }
}
