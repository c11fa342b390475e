package dev.quorate.merge;

/// Where committers do not approve, every commit's account is known (R2.2).
public record KnownCommitters(boolean unknown) implements Requirement {

  static KnownCommitters judge(Situation situation) {
    return new KnownCommitters(situation.head().committers().unknown());
  }

  @Override
  public State state() {
    return unknown ? State.BLOCKED : State.MET;
  }

  @Override
  public Reason reason() {
    return Reason.COMMITTERS;
  }
}
