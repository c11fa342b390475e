package dev.quorate.doctor;

import dev.quorate.forge.AppInspection.AppSeen;
import java.util.List;

/// Whether the App is told of what the bot reacts to.
final class EventsCheck {
  static final String NAME = "events";

  private EventsCheck() {}

  static List<Finding> of(AppSeen app, Asked asked) {
    List<String> missing =
        asked.events().stream().filter(event -> !app.events().contains(event)).toList();
    if (missing.isEmpty()) {
      return List.of(
          Finding.ok(NAME, "the App subscribes to all %d".formatted(asked.events().size())));
    }
    return List.of(
        Finding.error(
            NAME,
            "the App does not subscribe to "
                + String.join(", ", missing)
                + ": the bot learns of these only when it reconciles, within RECONCILE_INTERVAL",
            "Tick them under 'Subscribe to events' at %s/permissions (an event is offered only once"
                    .formatted(app.page())
                + " its permission is set)."));
  }
}
