package dev.quorate.proceedings;

import dev.quorate.account.UserId;
import dev.quorate.command.Command;
import dev.quorate.history.RemarkId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The holds that stand, oldest first (R3.6).
public final class Holds {
  private final List<Hold> standing = new ArrayList<>();

  void place(Hold hold) {
    standing.add(hold);
  }

  /// A member lifts every older one.
  boolean liftAll(Instant at) {
    return standing.removeIf(hold -> hold.at().isBefore(at));
  }

  /// Anybody lifts their own older ones.
  boolean liftOwn(UserId maker, Instant at) {
    return standing.removeIf(hold -> hold.by().id().equals(maker) && hold.at().isBefore(at));
  }

  /// Its maker takes back one command.
  void takeBack(RemarkId remark, Command.Hold command) {
    standing.removeIf(hold -> hold.remark().equals(remark) && hold.command().equals(command));
  }

  public List<Hold> standing() {
    return Collections.unmodifiableList(standing);
  }
}
