package dev.quorate.policy;

import dev.quorate.account.Login;
import java.time.Duration;
import java.util.Optional;

/// The config's `cla` (R6): the check's exact name, the app that must report it (empty: any), and
/// how long to wait for a report before telling the contributor what to do.
public record ClaRules(String check, Optional<String> app, Duration patience) {
  /// Whether a report by this account counts (R6.2).
  public boolean trusts(Login reporter) {
    return appLogin().map(reporter::equals).orElse(true);
  }

  /// The account of the app that must report it; empty: any.
  public Optional<Login> appLogin() {
    return app.map(name -> new Login(name + "[bot]"));
  }
}
