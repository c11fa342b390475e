package dev.quorate.sandbox;

import dev.quorate.standin.User;
import java.util.Locale;

/// Somebody as whom one can act.
///
/// @param role what they are, in words: `member`, `member until 24 Nov 2026`, `contributor`
public record Player(User user, String role) {

  public String login() {
    return user.login();
  }

  /// What stands in place of a picture.
  public String initial() {
    return login().substring(0, 1).toUpperCase(Locale.ROOT);
  }
}
