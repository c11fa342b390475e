package dev.quorate.committee;

import dev.quorate.account.Login;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises logins and links to GitHub profiles, `https://github.com/LOGIN` (R1.8).
final class ProfileLink {
  private static final String LOGIN = "[A-Za-z0-9][A-Za-z0-9_-]*(?:\\[bot\\])?";
  private static final Pattern WHOLE = Pattern.compile("@?(" + LOGIN + ")");
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?github\\.com/@?(" + LOGIN + ")/?(?:[?#].*)?",
          Pattern.CASE_INSENSITIVE);

  private ProfileLink() {}

  /// The login whose profile `link` is.
  static Optional<Login> login(String link) {
    return first(PROFILE.matcher(link.strip()));
  }

  /// The login that `text` is, with or without its `@`, backticks or address.
  static Optional<Login> written(String text) {
    String bare = text.replace("`", "").strip();
    return first(WHOLE.matcher(bare)).or(() -> login(bare));
  }

  private static Optional<Login> first(Matcher matcher) {
    return matcher.matches() ? Optional.of(new Login(matcher.group(1))) : Optional.empty();
  }
}
