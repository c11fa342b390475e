package dev.quorate.command;

import dev.quorate.command.Reading.Refused;
import dev.quorate.command.Reading.Understood;

/// Reads a line that begins with `/` as a command (R9.2).
public final class Grammar {
  private Grammar() {}

  /// What `line` says. Whether it stands where a command may stand is no question here (R9.1).
  public static Reading read(String line) {
    Typed typed = Typed.split(line);
    return CommandWord.find(typed.word())
        .map(word -> read(word, typed))
        .orElseGet(() -> NearMisses.read(typed));
  }

  private static Reading read(CommandWord word, Typed typed) {
    return switch (word) {
      case APPROVE -> approve(typed);
      case UNAPPROVE -> new Understood(new Command.Unapprove());
      case OBJECT ->
          new Understood(
              typed.hasOnly("cancel")
                  ? new Command.Withdraw()
                  : new Command.ObjectTo(typed.rest()));
      case WITHDRAW -> new Understood(new Command.Withdraw());
      case HOLD ->
          new Understood(
              typed.hasOnly("cancel") ? new Command.Unhold() : new Command.Hold(typed.rest()));
      case UNHOLD -> new Understood(new Command.Unhold());
      case TRACK -> track(typed);
      case NOTIFIED -> notified(typed);
      case RECHECK -> new Understood(new Command.Recheck());
      case HELP -> new Understood(new Command.Help());
    };
  }

  private static Reading approve(Typed typed) {
    if (typed.rest().isEmpty()) {
      return new Understood(new Command.Approve());
    }
    if (typed.hasOnly("cancel")) {
      return new Understood(new Command.Unapprove());
    }
    return new Refused(
        "an approval takes no conditions or other words. Write `/approve` alone on its line, or"
            + " `/approve cancel` to take your approvals back");
  }

  private static Reading track(Typed typed) {
    String name = Typed.unpunctuated(typed.rest());
    if (name.isEmpty()) {
      return new Refused(
          "the track's name is missing. Write `/track NAME`, or `/track auto` to withdraw your"
              + " declarations");
    }
    if (typed.hasSeveralWords()) {
      return new Refused(
          "nothing may follow the track's name. Write `/track NAME` or `/track auto` alone on its"
              + " line");
    }
    return new Understood(
        typed.hasOnly("auto") ? new Command.AutoTrack() : new Command.DeclareTrack(name));
  }

  private static Reading notified(Typed typed) {
    if (!LookAlikes.isVisible(typed.rest())) {
      return new Refused(
          "the evidence is missing. Write `/notified EVIDENCE` with a link to the message that was"
              + " sent, or a text that says who was told, when and how");
    }
    return new Understood(new Command.Notified(typed.rest()));
  }
}
