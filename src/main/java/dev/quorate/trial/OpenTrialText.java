package dev.quorate.trial;

import dev.quorate.audit.TerminalText;
import dev.quorate.report.CheckRunText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A verdict in words for a terminal: outcome, title and text, as the check would have them.
public final class OpenTrialText {
  private OpenTrialText() {}

  /// The words, line by line.
  ///
  /// @param notes what to know when reading them
  public static List<String> of(OpenTrial trial, List<String> notes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s at %s, by %s: %s"
            .formatted(
                trial.pull().address(),
                trial.at(),
                TerminalText.line(trial.rules().name()),
                trial.outcome()));
    Optional<CheckRunText> text = trial.text();
    lines.add(TerminalText.line(text.map(CheckRunText::title).orElseGet(() -> why(trial))));
    text.ifPresent(
        said -> {
          lines.add("");
          TerminalText.lines(said.summary()).lines().forEach(lines::add);
        });
    lines.add("");
    notes.forEach(note -> lines.add("- " + TerminalText.lines(note)));
    return List.copyOf(lines);
  }

  /// Why there is no verdict.
  static String why(OpenTrial trial) {
    return switch (trial.pull().state()) {
      case MERGED -> "No verdict: it is merged; `quorate backtest` tells of merged ones";
      case CLOSED -> "No verdict: it is closed";
      case OPEN -> "No verdict: the repository has no config; try one by --config FILE";
    };
  }
}
