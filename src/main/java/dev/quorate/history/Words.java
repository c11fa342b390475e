package dev.quorate.history;

import java.util.List;

/// What somebody wrote, with the lines that stand where a command may stand (R9.1).
///
/// @param text the whole text
/// @param lines the lines that begin with `/` in a paragraph of their own, top to bottom
/// @param lost the lines that would be such lines, were they not swallowed by a quote's lazy
///   continuation or by an e-mail's tail (R9.3)
public record Words(String text, List<Line> lines, List<Line> lost) {

  /// Nothing said.
  public static final Words NONE = new Words("", List.of(), List.of());

  public Words {
    lines = List.copyOf(lines);
    lost = List.copyOf(lost);
  }

  /// One line.
  ///
  /// @param number its place in the text, from 0
  /// @param text the line less its indentation; it begins with `/`
  public record Line(int number, String text) {}
}
