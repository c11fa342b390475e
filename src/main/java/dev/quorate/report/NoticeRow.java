package dev.quorate.report;

import dev.quorate.merge.BoardNotified;
import dev.quorate.merge.Requirement.State;
import dev.quorate.proceedings.Mailing;
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
    return requirement
        .mailing()
        .map(mailing -> mailed(name, board, mailing))
        .orElseGet(
            () ->
                requirement
                    .board()
                    .email()
                    .map(
                        address ->
                            new Row(
                                name,
                                State.WAITING,
                                "not sent yet",
                                "this bot writes to "
                                    + Markdown.name(address)
                                    + " as soon as this is ready for review"))
                    .orElseGet(() -> new Row(name, State.WAITING, "not given yet", byHand(board))));
  }

  /// What the bot's own message has not brought about, and who can.
  private static Row mailed(String name, String board, Mailing mailing) {
    return switch (mailing) {
      case Mailing.Sent _ -> throw new IllegalArgumentException("the board was told");
      case Mailing.Unknown m ->
          new Row(
              name,
              State.WAITING,
              "perhaps sent by this bot, %s: the mail server's answer never came"
                  .formatted(Moments.past(m.at())),
              "a member asks at %s whether the message %s has come, sends the changes if not, and comments `/notified EVIDENCE`; this bot does not send it twice"
                  .formatted(Markdown.name(m.message().to()), Markdown.name(m.message().id())));
      case Mailing.Failed m ->
          new Row(
              name,
              State.WAITING,
              "not sent: " + trouble(m),
              "this bot tries again by itself; whoever runs it finds more in its log; or "
                  + byHand(board));
      case Mailing.WithoutServer _ ->
          new Row(
              name,
              State.WAITING,
              "this bot cannot send it: it has no mail server",
              byHand(board) + "; or whoever runs this bot sets `SMTP_URL`");
    };
  }

  private static String byHand(String board) {
    return "a member sends the changes to "
        + board
        + " and comments `/notified EVIDENCE`, with a link to the message or a text that says when"
        + " and how";
  }

  private static String trouble(Mailing.Failed failed) {
    String what =
        switch (failed.trouble()) {
          case UNREACHABLE -> "the mail server cannot be reached safely";
          case LOGIN_REFUSED -> "the mail server does not let this bot in";
          case REFUSED -> "the mail server refused the message";
        };
    return failed.reply().map(reply -> what + " (" + reply + ")").orElse(what);
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
      case Notice.BySending n -> "sent by this bot, " + Moments.past(n.at());
    };
  }
}
