package dev.quorate.merge;

import dev.quorate.proceedings.Hold;
import java.util.List;

/// Nobody asked to pause merging (R3.6).
///
/// @param holds those that stand, oldest first
public record NoHold(List<Hold> holds) implements Requirement {

  static NoHold judge(Situation situation) {
    return new NoHold(List.copyOf(situation.proceedings().holds().standing()));
  }

  @Override
  public State state() {
    return holds.isEmpty() ? State.MET : State.WAITING;
  }

  @Override
  public Reason reason() {
    return Reason.HOLD;
  }
}
