package dev.quorate.report;

import java.util.List;

/// A heading with the lines below it; left out where there are none.
record Section(String heading, List<String> lines) {
  Section {
    lines = List.copyOf(lines);
  }

  /// Ends with a blank line, so that whatever follows begins anew.
  String text() {
    return lines.isEmpty() ? "" : "### " + heading + "\n\n" + String.join("\n", lines) + "\n\n";
  }
}
