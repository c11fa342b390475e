package dev.quorate.command;

import dev.quorate.history.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The reason of an objection or a hold whose line gives none: the rest of the comment (R3.1).
public final class ObjectionReason {
  private ObjectionReason() {}

  /// What follows `line` in `words`, without the lines that are commands and without an e-mail's
  /// tail; empty when that is nothing.
  public static String after(Words words, Words.Line line) {
    List<String> all = words.text().lines().toList();
    Set<Integer> commands =
        words.lines().stream()
            .filter(ObjectionReason::isCommand)
            .map(Words.Line::number)
            .collect(Collectors.toSet());
    return IntStream.range(line.number() + 1, all.size())
        .takeWhile(number -> !MailTail.beginsAt(all.get(number)))
        .filter(number -> !commands.contains(number))
        .mapToObj(all::get)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /// A command used wrongly is still no reason; `/usr/bin is the wrong place` may be one.
  private static boolean isCommand(Words.Line line) {
    return switch (Grammar.read(line.text())) {
      case Reading.Understood _, Reading.Refused _ -> true;
      case Reading.NearMiss _, Reading.Unrelated _ -> false;
    };
  }
}
