package dev.quorate.policytest;

import dev.quorate.history.CheckState;
import java.util.Optional;

/// GitHub's words for what a commit status or a check run says (R6.1).
final class CheckWords {
  private CheckWords() {}

  static CheckState ofStatus(Keys keys) {
    return switch (keys.text("state")) {
      case "success" -> CheckState.SUCCEEDED;
      case "failure", "error" -> CheckState.FAILED;
      case "pending" -> CheckState.PENDING;
      default ->
          throw new InvalidStory(
              keys.place(), "the state of a status is success, failure, error or pending");
    };
  }

  /// A check run without a conclusion is not completed.
  static CheckState ofCheckRun(Keys keys) {
    Optional<String> conclusion = keys.findText("conclusion");
    return conclusion.isEmpty()
        ? CheckState.PENDING
        : switch (conclusion.get()) {
          case "success" -> CheckState.SUCCEEDED;
          case "failure", "action_required", "cancelled", "timed_out", "startup_failure" ->
              CheckState.FAILED;
          case "neutral", "skipped", "stale" -> CheckState.PENDING;
          default ->
              throw new InvalidStory(
                  keys.place(),
                  "a conclusion is success, failure, action_required, cancelled, timed_out,"
                      + " startup_failure, neutral, skipped or stale");
        };
  }
}
