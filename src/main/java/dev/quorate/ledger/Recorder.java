package dev.quorate.ledger;

import dev.quorate.forge.Diff;
import dev.quorate.history.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Finds what happened since the last look: the difference between the record and what GitHub shows
/// (R12.1). Looking again finds nothing more.
public final class Recorder {
  private Recorder() {}

  /// The new events.
  ///
  /// @param given the look
  /// @param diff what the head changes; asked for only when head or base is new
  public static List<Event> newEvents(List<Event> recorded, Look given, Supplier<Diff> diff) {
    Known known = Known.from(recorded);
    Look look = given.notBefore(known.latest);
    List<Event> found = new ArrayList<>();
    found.addAll(HeadChanges.found(known, look, diff));
    found.addAll(LifecycleChanges.found(known, look));
    found.addAll(RemarkChanges.found(known, look));
    found.addAll(ReactionChanges.found(known, look));
    found.addAll(ReportChanges.found(known, look));
    found.addAll(AccountChanges.found(known, look));
    return List.copyOf(found);
  }
}
