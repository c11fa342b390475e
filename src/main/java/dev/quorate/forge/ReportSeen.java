package dev.quorate.forge;

import dev.quorate.account.Login;
import dev.quorate.history.CheckState;
import java.time.Instant;

/// The commit status or check run of a name on the current head, by one reporter (R6.1). Where one
/// reporter has several, the newest: of check runs the one with the highest id.
///
/// @param reporter the app's slug for a check run, the creator's login (`slug[bot]`) for a status
/// @param id what tells a new report from one already seen
/// @param at for a status when GitHub says it was created; for a check run when its suite was,
///   since the times of the run itself are whatever its maker says
public record ReportSeen(
    String id, String name, boolean checkRun, String reporter, CheckState state, Instant at) {
  /// The account that reported it.
  public Login reporterLogin() {
    return new Login(checkRun ? reporter + "[bot]" : reporter);
  }
}
