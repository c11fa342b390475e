package dev.quorate.audit;

import dev.quorate.account.Account;
import dev.quorate.history.Branch;
import dev.quorate.history.Event;
import dev.quorate.history.Head;
import dev.quorate.history.NoticeMessage;
import dev.quorate.history.Reaction;
import dev.quorate.history.Subject;
import dev.quorate.history.Words;
import java.util.Locale;

/// An event in words, in one line.
final class EventText {
  private EventText() {}

  static String of(Event event) {
    return switch (event) {
      case Event.Lifecycle e -> lifecycle(e);
      case Event.HeadChange e -> headChange(e);
      case Event.Speech e -> name(e.by()) + " " + deed(e);
      case Event.CheckReported e ->
          "%s reported %s on %s: %s"
              .formatted(
                  TerminalText.line(e.reporter().value()),
                  TerminalText.line(e.name()),
                  TerminalText.line(e.head().value()),
                  word(e.state()));
      case Event.Mailed e -> mailed(e);
      case Event.Renamed e ->
          "account %d is now called %s"
              .formatted(e.account().value(), TerminalText.line(e.login().value()));
      case Event.AccountDeleted e -> "account %d was deleted".formatted(e.account().value());
      case Event.WriteGranted e -> "account %d may write".formatted(e.account().value());
      case Event.WriteRevoked e -> "account %d may no longer write".formatted(e.account().value());
    };
  }

  private static String mailed(Event.Mailed event) {
    return switch (event) {
      case Event.NoticeBegun e ->
          "notice to the board handed to the mail server" + message(e.message());
      case Event.NoticeSent e -> "notice to the board sent" + message(e.message());
      case Event.NoticeFailed e ->
          "notice to the board not sent (%s%s)%s"
              .formatted(
                  word(e.trouble()),
                  e.reply().map(reply -> " " + reply).orElse(""),
                  message(e.message()));
      case Event.NoticeWithoutServer _ -> "notice to the board not sent (no mail server)";
    };
  }

  private static String message(NoticeMessage message) {
    return ": number %d to %s, track %s, Message-ID %s"
        .formatted(
            message.number(),
            TerminalText.line(message.to()),
            TerminalText.line(message.track()),
            TerminalText.line(message.id()));
  }

  private static String lifecycle(Event.Lifecycle event) {
    return switch (event) {
      case Event.Opened e ->
          "%s opened it%s onto %s, %s"
              .formatted(
                  name(e.author()),
                  e.draft() ? " as a draft" : "",
                  name(e.base()),
                  e.head().map(EventText::head).orElse("with a head the bot did not see"));
      case Event.Drafted _ -> "made a draft";
      case Event.Readied _ -> "made ready for review";
      case Event.Closed _ -> "closed";
      case Event.Reopened _ -> "reopened";
      case Event.Merged _ -> "merged";
    };
  }

  private static String headChange(Event.HeadChange event) {
    return switch (event) {
      case Event.Pushed e -> head(e.head()) + " pushed";
      case Event.Unwatched _ -> "head not known from here to the next push";
      case Event.Retargeted e ->
          "base changed to " + name(e.base()) + e.head().map(head -> ", " + head(head)).orElse("");
    };
  }

  private static String deed(Event.Speech event) {
    return switch (event) {
      case Event.Commented e -> "commented" + said(e.words());
      case Event.Reviewed e -> "reviewed (" + word(e.state()) + ")" + said(e.words());
      case Event.Edited e -> "edited " + TerminalText.line(e.id().value()) + said(e.words());
      case Event.Deleted e -> "deleted " + TerminalText.line(e.id().value());
      case Event.Dismissed e -> "dismissed " + TerminalText.line(e.id().value());
      case Event.Reacted e -> "reacted " + thumb(e.reaction()) + " on " + place(e.on());
      case Event.Unreacted e -> "took back " + thumb(e.reaction()) + " on " + place(e.on());
    };
  }

  private static String said(Words words) {
    return words.text().isBlank() ? "" : ": " + TerminalText.line(words.text());
  }

  private static String head(Head head) {
    return "head %s (%d %s)"
        .formatted(
            TerminalText.line(head.sha().value()),
            head.fileCount(),
            head.fileCount() == 1 ? "file" : "files");
  }

  private static String thumb(Reaction reaction) {
    return switch (reaction) {
      case THUMBS_UP -> "👍";
      case THUMBS_DOWN -> "👎";
    };
  }

  private static String place(Subject subject) {
    return switch (subject) {
      case DESCRIPTION -> "the description";
      case STATUS_COMMENT -> "the status comment";
    };
  }

  private static String name(Account account) {
    return TerminalText.line(account.login().value());
  }

  private static String name(Branch branch) {
    return TerminalText.line(branch.name());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
