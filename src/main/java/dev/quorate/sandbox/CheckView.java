package dev.quorate.sandbox;

import dev.quorate.standin.CheckRun;
import java.util.List;
import java.util.Locale;

/// A check run or a commit status as GitHub shows it.
///
/// @param outcome GitHub's word, such as `success` or `in_progress`
/// @param title one line; may be blank
/// @param summary safe HTML; may be blank
public record CheckView(
    String name, String outcome, String title, String summary, List<CheckRun.Annotation> notes) {

  static CheckView missing(String name) {
    return new CheckView(name, "expected", "Waiting for the bot to report", "", List.of());
  }

  /// How it looks: `good`, `bad` or `open`.
  public String tone() {
    return switch (outcome) {
      case "success", "neutral", "skipped" -> "good";
      case "failure", "error", "action_required", "cancelled", "timed_out", "stale" -> "bad";
      default -> "open";
    };
  }

  public String sign() {
    return switch (tone()) {
      case "good" -> "✓";
      case "bad" -> "✕";
      default -> "●";
    };
  }

  /// The outcome in words: `in progress`.
  public String words() {
    return outcome.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
