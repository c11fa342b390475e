package dev.quorate.report;

import dev.quorate.merge.Requirement;

/// One requirement in words, all in Markdown.
///
/// @param name what must hold
/// @param standing how it stands
/// @param needed what is needed still and who can give it; empty when it is met
record Row(String name, Requirement.State state, String standing, String needed) {

  /// A row of the table of R8.4.
  String cells() {
    return "| " + String.join(" | ", Icon.of(state), name, standing, needed) + " |";
  }

  /// The same as a line of a list.
  String item() {
    String what = "- " + Icon.sign(state) + " **" + name + "**: " + standing;
    return needed.isEmpty() ? what + "." : what + ". " + Sentence.capitalised(needed) + ".";
  }
}
