package dev.quorate.policyfile;

import dev.quorate.account.Login;
import java.util.Optional;
import java.util.regex.Pattern;

/// A GitHub login in the config. A bot may be named; it never counts (R1.5).
final class LoginText {
  private static final Pattern LOGIN =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,38}(\\[bot\\])?");

  private LoginText() {}

  static Optional<Login> read(Value value) {
    return value
        .findText("alice")
        .flatMap(
            text ->
                LOGIN.matcher(text).matches()
                    ? Optional.of(new Login(text))
                    : value.refuse(
                        Value.quoted(text)
                            + " is no GitHub login; write it without @: letters, digits and"
                            + " hyphens"));
  }
}
