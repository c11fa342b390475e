package dev.quorate.trial;

import dev.quorate.audit.TerminalText;
import dev.quorate.merge.Reason;
import dev.quorate.report.Missing;
import dev.quorate.trial.Tried.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A backtest in words for a terminal: what would have been stopped, what cannot be told, what
/// would have passed, the totals, and what to know when reading them.
public final class BacktestText {
  /// What no backtest can know; docs/decisions/0031 has it at length.
  static final List<String> NOTES =
      List.of(
          "The rules are taken to have been in force all along, so nobody had reason to use their"
              + " commands yet: `board: off` in the file leaves out a notice that nobody could"
              + " record.",
          "The committee is today's, with its terms at each merge: whoever was on it then and is in"
              + " no table or team today does not count. So are logins and write access.",
          "A reaction that was taken away leaves no trace, nor does a comment on a line that was"
              + " deleted.");

  private static final Map<Finding, String> HEADS =
      Map.of(
          Finding.STOPPED, "Would have been stopped",
          Finding.UNKNOWN, "Cannot be told",
          Finding.PASSED, "Would have passed");

  private final Backtest.Result result;
  private final List<String> lines = new ArrayList<>();

  private BacktestText(Backtest.Result result) {
    this.result = result;
  }

  /// The words, line by line.
  public static List<String> of(Backtest.Result result) {
    BacktestText text = new BacktestText(result);
    text.write();
    return List.copyOf(text.lines);
  }

  private void write() {
    for (Finding finding : Finding.values()) {
      section(finding);
    }
    lines.add(
        "%d would have been stopped, %d would have passed, %d cannot be told"
            .formatted(
                result.count(Finding.STOPPED),
                result.count(Finding.PASSED),
                result.count(Finding.UNKNOWN)));
    reasons();
    result.ended().ifPresent(why -> lines.add("Ended early: " + TerminalText.line(why)));
    if (result.unanswered() > 0) {
      lines.add(
          "Not whole: GitHub did not answer in full for %d of them".formatted(result.unanswered()));
    }
    lines.add("");
    NOTES.forEach(note -> lines.add("- " + note));
  }

  private void section(Finding finding) {
    List<Tried> found =
        result.tried().stream().filter(tried -> tried.finding() == finding).toList();
    if (found.isEmpty()) {
      return;
    }
    lines.add(HEADS.get(finding) + ": " + found.size());
    found.forEach(this::pull);
    lines.add("");
  }

  private void pull(Tried tried) {
    String track = tried.track().map(name -> ", " + TerminalText.line(name)).orElse("");
    lines.add(
        "  #%d by %s, merged %s%s: %s"
            .formatted(
                tried.pull().address().number(),
                TerminalText.line(tried.pull().author()),
                tried.pull().mergedAt(),
                track,
                TerminalText.line(tried.pull().title())));
    for (Missing missing : tried.missing()) {
      lines.add(
          "      %-10s %s (%s)"
              .formatted(
                  missing.reason().word(), TerminalText.lines(missing.text()), missing.rule()));
    }
    tried.unknown().forEach(why -> lines.add("      " + TerminalText.line(why)));
  }

  private void reasons() {
    Map<Reason, List<Tried>> by = new TreeMap<>();
    for (Tried tried : result.tried()) {
      for (Missing missing : tried.missing()) {
        by.computeIfAbsent(missing.reason(), _ -> new ArrayList<>()).add(tried);
      }
    }
    if (!by.isEmpty()) {
      lines.add(
          by.entrySet().stream()
              .map(entry -> counted(entry.getKey(), entry.getValue()))
              .collect(Collectors.joining(", ", "What stopped them: ", "")));
    }
  }

  private static String counted(Reason reason, List<Tried> stopped) {
    long alone = stopped.stream().filter(tried -> tried.missing().size() == 1).count();
    return "%s %d (%d by it alone)".formatted(reason.word(), stopped.size(), alone);
  }
}
