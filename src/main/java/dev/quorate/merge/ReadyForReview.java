package dev.quorate.merge;

/// The pull request is no draft (R8.1).
public record ReadyForReview(boolean draft) implements Requirement {

  static ReadyForReview judge(Situation situation) {
    return new ReadyForReview(situation.proceedings().openness().isDraft());
  }

  @Override
  public State state() {
    return draft ? State.WAITING : State.MET;
  }

  @Override
  public Reason reason() {
    return Reason.DRAFT;
  }
}
