package dev.quorate.github;

import dev.quorate.history.CheckState;
import java.util.Optional;

/// What GitHub's words for the state of a status or check run mean here (R6.1). Whatever is neither
/// a success nor a failure is waited for, words not known yet too.
final class CheckStates {
  private CheckStates() {}

  static CheckState ofStatus(String state) {
    return ofConclusion(state);
  }

  static CheckState ofRun(String status, Optional<String> conclusion) {
    return status.equals("COMPLETED")
        ? conclusion.map(CheckStates::ofConclusion).orElse(CheckState.PENDING)
        : CheckState.PENDING;
  }

  private static CheckState ofConclusion(String word) {
    return switch (word) {
      case "SUCCESS" -> CheckState.SUCCEEDED;
      case "FAILURE", "ERROR", "ACTION_REQUIRED", "CANCELLED", "TIMED_OUT", "STARTUP_FAILURE" ->
          CheckState.FAILED;
      default -> CheckState.PENDING;
    };
  }
}
