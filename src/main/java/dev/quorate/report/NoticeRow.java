package dev.quorate.report;

import dev.quorate.merge.BoardNotified;
import dev.quorate.merge.Requirement.State;
import dev.quorate.proceedings.Notice;
import java.util.Comparator;

/// The notice to the board (R7).
final class NoticeRow {
  private NoticeRow() {}

  static Row of(BoardNotified requirement, People people) {
    String board = Bodies.board(requirement.board());
    String name = "Notice to " + board;
    if (requirement.state() == State.MET) {
      return new Row(name, State.MET, first(requirement, people), "");
    }
    return new Row(
        name,
        State.WAITING,
        "not given yet",
        "a member sends the changes to "
            + board
            + " and comments `/notified EVIDENCE`, with a link to the message or a text that says"
            + " when and how");
  }

  /// Of several of one instant always the same one, whatever their order (R12.3).
  private static String first(BoardNotified requirement, People people) {
    return requirement.notices().stream()
        .min(Comparator.comparing(Notice::at).thenComparing(notice -> by(notice, people)))
        .map(notice -> by(notice, people))
        .orElseThrow();
  }

  private static String by(Notice notice, People people) {
    return switch (notice) {
      case Notice.ByMember n -> "recorded by " + people.name(n.by()) + ", " + Moments.past(n.at());
      case Notice.BySending n -> "by this bot, " + Moments.past(n.at());
    };
  }
}
