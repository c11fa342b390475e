package dev.quorate.merge;

import java.util.List;

/// "Two approvals by TSC members (not including the author)" (R2), in one of the track's ways
/// (R5.7).
public record EnoughApprovals(List<WayStanding> ways) implements Requirement {

  @Override
  public State state() {
    boolean met =
        ways.stream().anyMatch(WayStanding::holds)
            || ways.stream().allMatch(WayStanding::hasEnoughApprovals);
    return met ? State.MET : State.WAITING;
  }

  @Override
  public Reason reason() {
    return Reason.APPROVALS;
  }
}
