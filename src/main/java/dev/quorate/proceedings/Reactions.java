package dev.quorate.proceedings;

import dev.quorate.account.UserId;
import dev.quorate.history.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The 👍 and 👎 that stand (R2.6).
public final class Reactions {

  /// One person's reactions to one subject.
  public record Place(UserId person, Subject subject) {}

  private final Map<Place, Approval> up = new HashMap<>();
  private final Set<Place> down = new HashSet<>();

  boolean isUp(Place place) {
    return up.containsKey(place);
  }

  boolean isDown(Place place) {
    return down.contains(place);
  }

  void putUp(Place place, Approval approval) {
    up.put(place, approval);
    approval.cancelOut(isDown(place));
  }

  /// Removes a 👍; the answer is the one that stood.
  Optional<Approval> takeUp(Place place) {
    return Optional.ofNullable(up.remove(place));
  }

  void putDown(Place place) {
    down.add(place);
    findUp(place).ifPresent(approval -> approval.cancelOut(true));
  }

  /// Removes a 👎; the answer is the 👍 that has its meaning again.
  Optional<Approval> takeDown(Place place) {
    boolean stood = down.remove(place);
    Optional<Approval> approval = stood ? findUp(place) : Optional.empty();
    approval.ifPresent(thumb -> thumb.cancelOut(false));
    return approval;
  }

  private Optional<Approval> findUp(Place place) {
    return Optional.ofNullable(up.get(place));
  }

  /// The people whose 👎 stands, who may think that they have objected (R3.5).
  public Set<Place> down() {
    return Set.copyOf(down);
  }
}
