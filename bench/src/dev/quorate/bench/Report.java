package dev.quorate.bench;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints what was measured as Markdown, each line when it is known.
final class Report {
  private Report() {}

  /// Begins a table.
  static void table(String title, String... columns) {
    say("### " + title);
    System.out.println();
    row((Object[]) columns);
    System.out.println("|" + "---|".repeat(columns.length));
  }

  /// A row of it.
  static void row(Object... cells) {
    System.out.println(
        Stream.of(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
  }

  /// A paragraph.
  static void say(String text) {
    System.out.println();
    System.out.println(text);
  }
}
