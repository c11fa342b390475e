package dev.quorate.merge;

import dev.quorate.policy.Board;
import dev.quorate.proceedings.Mailing;
import dev.quorate.proceedings.Notice;
import dev.quorate.proceedings.Notices;
import java.util.List;
import java.util.Optional;

/// "The changes have been sent to the … Governing Board for feedback" (R7).
///
/// @param notices the records that the board was told, oldest first
/// @param mailing how it stands with the bot's own message
public record BoardNotified(Board board, List<Notice> notices, Optional<Mailing> mailing)
    implements Requirement {

  static BoardNotified judge(Situation situation, Board board) {
    Notices notices = situation.proceedings().notices();
    return new BoardNotified(board, List.copyOf(notices.standing()), notices.mailing());
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
