package dev.quorate.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What to write now, and when to look again if nothing happens before (R4.3).
public record Decision(List<Action> actions, Optional<Instant> recheckAt) {
  public Decision {
    actions = List.copyOf(actions);
  }
}
