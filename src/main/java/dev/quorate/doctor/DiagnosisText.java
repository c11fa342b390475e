package dev.quorate.doctor;

import dev.quorate.audit.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A diagnosis for a terminal: a line for what is well, and below each other finding what to do.
public final class DiagnosisText {
  private static final int WIDTH = 100;
  private static final int INDENT = 24;
  private static final String HANGING = " ".repeat(INDENT);

  private DiagnosisText() {}

  /// Its lines.
  public static List<String> of(Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : diagnosis.findings()) {
      String head =
          "%-9s%-15s"
              .formatted(finding.severity().name().toLowerCase(Locale.ROOT), finding.check());
      lines.addAll(wrapped(head, HANGING, finding.what()));
      if (!finding.remedy().isEmpty()) {
        lines.addAll(wrapped(HANGING + "→ ", HANGING + "  ", finding.remedy()));
      }
    }
    lines.add("");
    lines.add(summary(diagnosis));
    return lines;
  }

  private static String summary(Diagnosis diagnosis) {
    long errors = diagnosis.count(Severity.ERROR);
    long warnings = diagnosis.count(Severity.WARNING);
    return diagnosis.subject()
        + ": "
        + (errors + warnings == 0
            ? "all is well"
            : counted(errors, "error") + ", " + counted(warnings, "warning"));
  }

  private static String counted(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  /// Breaks only between words, so that addresses stay whole.
  private static List<String> wrapped(String first, String next, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : TerminalText.lines(text).replace("\n", " ").split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
