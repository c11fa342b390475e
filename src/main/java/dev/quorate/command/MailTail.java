package dev.quorate.command;

import java.util.regex.Pattern;

/// The tail of a reply by e-mail: what the mail program puts below the reply, which are not the
/// writer's words (R9.1).
public final class MailTail {
  private static final Pattern ORIGINAL = Pattern.compile("-{5,}[ \t]*Original Message[ \t]*-{5,}");
  private static final Pattern RULE = Pattern.compile("_{10,}");

  private MailTail() {}

  /// Whether a tail begins at this line: `On … wrote:`, `-----Original Message-----`, or ten or
  /// more underscores.
  public static boolean beginsAt(String line) {
    String text = line.strip();
    return isAttribution(text) || ORIGINAL.matcher(text).matches() || RULE.matcher(text).matches();
  }

  private static boolean isAttribution(String text) {
    return text.startsWith("On ")
        && text.endsWith(" wrote:")
        && text.length() > "On wrote:".length();
  }
}
