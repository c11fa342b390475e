package dev.quorate.proceedings;

import dev.quorate.command.Command;
import dev.quorate.command.Grammar;
import dev.quorate.command.Reading;
import dev.quorate.history.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of a comment that begins with `/`, and what the grammar makes of it.
///
/// @param lost whether a quote or an e-mail's tail swallowed it (R9.3)
record Said(Words.Line line, Reading reading, boolean lost) {

  /// The lines of a text: those that may be commands, top to bottom, and then the lost ones.
  static List<Said> in(Words words) {
    List<Said> said = new ArrayList<>();
    words.lines().forEach(line -> said.add(new Said(line, Grammar.read(line.text()), false)));
    words.lost().forEach(line -> said.add(new Said(line, Grammar.read(line.text()), true)));
    return List.copyOf(said);
  }

  /// The command, unless it was lost or is none.
  Optional<Command> command() {
    return !lost && reading instanceof Reading.Understood understood
        ? Optional.of(understood.command())
        : Optional.empty();
  }

  /// Whether an edit left this line alone: it says the same (R9.4).
  boolean isSame(Said other) {
    Optional<Command> command = command();
    return command.isPresent()
        ? command.equals(other.command())
        : lost == other.lost && line.text().equals(other.line().text());
  }

  /// Those of `lines` that `others` do not say, each different one once.
  static List<Said> without(List<Said> lines, List<Said> others) {
    List<Said> left = new ArrayList<>();
    for (Said line : lines) {
      if (!line.isAmong(others) && !line.isAmong(left)) {
        left.add(line);
      }
    }
    return left;
  }

  private boolean isAmong(List<Said> others) {
    for (Said other : others) {
      if (isSame(other)) {
        return true;
      }
    }
    return false;
  }
}
