package dev.quorate.command;

import java.util.List;
import java.util.Optional;

/// The words that commands begin with, and what each is for (R9.2). `/help`, the docs and the
/// search for near misses read this one list.
public enum CommandWord {
  APPROVE("/approve", "approve the changes as they are now", "/approve, /approve cancel"),
  UNAPPROVE("/unapprove", "take your approvals back", "/unapprove"),
  OBJECT(
      "/object",
      "object, which blocks merging until you withdraw",
      "/object REASON, /object cancel"),
  WITHDRAW("/withdraw", "withdraw all your objections", "/withdraw"),
  HOLD("/hold", "pause merging without objecting", "/hold REASON, /hold cancel"),
  UNHOLD("/unhold", "end the pause", "/unhold"),
  TRACK("/track", "declare the track, or leave it to the paths again", "/track NAME, /track auto"),
  NOTIFIED(
      "/notified",
      "record that the board has been told, with a link or a text",
      "/notified EVIDENCE"),
  RECHECK("/recheck", "look at this pull request again", "/recheck"),
  HELP("/help", "list the commands", "/help");

  private static final List<CommandWord> ALL = List.of(values());

  private final String word;
  private final String purpose;
  private final String forms;

  CommandWord(String word, String purpose, String forms) {
    this.word = word;
    this.purpose = purpose;
    this.forms = forms;
  }

  /// The word as it is typed, with its slash.
  public String word() {
    return word;
  }

  /// What it is for, in one line that goes on from the word.
  public String purpose() {
    return purpose;
  }

  /// The ways to write it; capitals stand for what the writer puts in.
  public List<String> forms() {
    return List.of(forms.split(", ", -1));
  }

  /// The command word that `word` is, in any ASCII case.
  static Optional<CommandWord> find(String word) {
    for (CommandWord known : ALL) {
      if (AsciiCase.equal(known.word, word)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }
}
