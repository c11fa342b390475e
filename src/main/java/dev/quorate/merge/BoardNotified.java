package dev.quorate.merge;

import dev.quorate.policy.Board;
import dev.quorate.proceedings.Notice;
import java.util.List;

/// "The changes have been sent to the … Governing Board for feedback" (R7).
///
/// @param notices the records that the board was told, oldest first
public record BoardNotified(Board board, List<Notice> notices) implements Requirement {

  static BoardNotified judge(Situation situation, Board board) {
    return new BoardNotified(board, List.copyOf(situation.proceedings().notices().standing()));
  }

  @Override
  public State state() {
    return notices.isEmpty() ? State.WAITING : State.MET;
  }

  @Override
  public Reason reason() {
    return Reason.NOTICE;
  }
}
