package dev.quorate.report;

import java.util.List;
import java.util.stream.Collectors;

/// A heading with the lines below it; left out where there are none.
record Section(String heading, List<String> lines) {
  Section {
    lines = List.copyOf(lines);
  }

  /// The sections below each other; nothing for those without lines.
  static String page(List<Section> sections) {
    return sections.stream().map(Section::text).collect(Collectors.joining()).stripTrailing()
        + "\n";
  }

  /// Ends with a blank line, so that whatever follows begins anew.
  private String text() {
    return lines.isEmpty() ? "" : "### " + heading + "\n\n" + String.join("\n", lines) + "\n\n";
  }
}
