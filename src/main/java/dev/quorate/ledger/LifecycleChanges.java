package dev.quorate.ledger;

import dev.quorate.forge.PullState;
import dev.quorate.forge.TimelineItem;
import dev.quorate.history.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drafts, closings, merges. GitHub dates them; what its timeline lacks is dated by the look.
final class LifecycleChanges {
  private LifecycleChanges() {}

  static List<Event> found(Known known, Look look) {
    List<Event> found = new ArrayList<>();
    boolean open = known.opened.isEmpty() || known.open;
    boolean draft = known.opened.isEmpty() ? look.snapshot().draft() : known.draft;
    for (TimelineItem item : look.snapshot().timeline()) {
      Optional<Event> event = event(item);
      if (event.filter(given -> !known.lifecycle.contains(given)).isPresent()) {
        found.add(event.get());
        draft = draftAfter(event.get(), draft);
        open = openAfter(event.get(), open);
      }
    }
    Instant at = look.at();
    if (draft != look.snapshot().draft()) {
      found.add(look.snapshot().draft() ? new Event.Drafted(at) : new Event.Readied(at));
    }
    PullState state = look.snapshot().state();
    if (state == PullState.OPEN && !open) {
      found.add(new Event.Reopened(at));
    } else if (state == PullState.CLOSED && open) {
      found.add(new Event.Closed(at));
    }
    boolean merged = known.merged || found.stream().anyMatch(Event.Merged.class::isInstance);
    if (state == PullState.MERGED && !merged) {
      found.add(new Event.Merged(at));
    }
    return found;
  }

  private static Optional<Event> event(TimelineItem item) {
    return switch (item) {
      case TimelineItem.Drafted e -> Optional.of(new Event.Drafted(e.at()));
      case TimelineItem.Readied e -> Optional.of(new Event.Readied(e.at()));
      case TimelineItem.Closed e -> Optional.of(new Event.Closed(e.at()));
      case TimelineItem.Reopened e -> Optional.of(new Event.Reopened(e.at()));
      case TimelineItem.Merged e -> Optional.of(new Event.Merged(e.at()));
      case TimelineItem.ForcePushed _, TimelineItem.BaseChanged _ -> Optional.empty();
      case TimelineItem.ReviewDismissed _, TimelineItem.CommentDeleted _ -> Optional.empty();
    };
  }

  private static boolean draftAfter(Event event, boolean before) {
    return event instanceof Event.Drafted || (before && !(event instanceof Event.Readied));
  }

  private static boolean openAfter(Event event, boolean before) {
    boolean shut = event instanceof Event.Closed || event instanceof Event.Merged;
    return event instanceof Event.Reopened || (before && !shut);
  }
}
