package dev.quorate.merge;

import java.time.Instant;
import java.util.List;

/// "The PR has been open for at least 72 hours" (R4), in one of the track's ways (R5.7).
public record OpenLongEnough(List<WayStanding> ways) implements Requirement {

  @Override
  public State state() {
    boolean met =
        ways.stream().anyMatch(WayStanding::holds)
            || ways.stream().allMatch(WayStanding::hasWaited);
    return met ? State.MET : State.WAITING;
  }

  @Override
  public Reason reason() {
    return Reason.WAIT;
  }

  @Override
  public List<Instant> turns() {
    return ways.stream().flatMap(way -> way.turns().stream()).toList();
  }
}
