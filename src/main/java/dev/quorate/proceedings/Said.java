package dev.quorate.proceedings;

import dev.quorate.command.Command;
import dev.quorate.command.Grammar;
import dev.quorate.command.Reading;
import dev.quorate.history.Words;
import java.util.List;
import java.util.Optional;

/// One line of a comment that begins with `/`, and what the grammar makes of it.
///
/// @param lost whether a quote or an e-mail's tail swallowed it (R9.3)
record Said(Words.Line line, Reading reading, boolean lost) {

  /// The lines of a text, each different one once, top to bottom.
  static List<Said> in(Words words) {
    return java.util.stream.Stream.concat(
            words.lines().stream().map(line -> new Said(line, Grammar.read(line.text()), false)),
            words.lost().stream().map(line -> new Said(line, Grammar.read(line.text()), true)))
        .toList();
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

  /// Those of `lines` that `others` do not say.
  static List<Said> without(List<Said> lines, List<Said> others) {
    return distinct(lines).stream()
        .filter(line -> others.stream().noneMatch(line::isSame))
        .toList();
  }

  private static List<Said> distinct(List<Said> lines) {
    List<Said> distinct = new java.util.ArrayList<>();
    for (Said line : lines) {
      if (distinct.stream().noneMatch(line::isSame)) {
        distinct.add(line);
      }
    }
    return distinct;
  }
}
