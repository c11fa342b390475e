package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import java.util.List;

/// `team`, `membership` and `member`: somebody's right to vote or to write may have changed,
/// whatever the action.
final class PeopleEvent {
  private PeopleEvent() {}

  static List<Hint> ofTeam(Delivery delivery) {
    delivery.payload().requireObject("team");
    return List.of(delivery.hint(delivery.wholeInstallation()));
  }

  static List<Hint> ofMembership(Delivery delivery) {
    delivery.payload().requireObject("member");
    return ofTeam(delivery);
  }

  static List<Hint> ofMember(Delivery delivery) {
    delivery.payload().requireObject("member");
    return List.of(delivery.hint(delivery.wholeRepository()));
  }
}
