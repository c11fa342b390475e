package dev.quorate.report;

import dev.quorate.account.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Puts what users wrote into Markdown so that GitHub shows it as it was written and makes nothing
/// of it: no mention, no link, no reference, no HTML. GitHub looks for these in the rendered text,
/// where a backslash is gone, and never inside code; so what could be any of them is shown as code.
final class Markdown {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PROSE = 300;
  private static final int LONGEST_SENTENCE = 600;
  private static final int LONGEST_URL = 2000;

  /// A word that is a word and nothing more, with the signs that may stand around it; or a time.
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{Nd}\\p{So}\\x{1F3FB}-\\x{1F3FF}'’‘\"“”.,;!?()·…–—%/-]+:?|\\p{Nd}{2}:\\p{Nd}{2}");

  /// What GitHub links in plain text: commits, addresses, and tickets such as `GH-12`.
  private static final Pattern LINKED =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])[0-9a-f]{7,}(?![\\p{L}\\p{N}])|www\\.|[a-z]+-\\p{Nd}");

  private static final Pattern LIVE_LOGIN =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9]|[-_](?=[A-Za-z0-9])){0,38}");

  private static final Pattern URL =
      Pattern.compile(
          "https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?"
              + "(?:/[A-Za-z0-9._~!$&'+,;=:@%/?#-]*)?");

  private Markdown() {}

  /// A name as code: a login, a track, a check, a branch, a path, a commit.
  static String name(String name) {
    String line = Plain.line(name, LONGEST_NAME);
    return line.isEmpty() ? "(blank)" : code(line);
  }

  static String name(Login login) {
    return name(login.value());
  }

  /// A text as words, with what is more than words as code; cut at 300 characters.
  static String prose(String text) {
    String line = Plain.line(text, LONGEST_PROSE);
    List<String> shown = new ArrayList<>();
    StringBuilder strange = new StringBuilder();
    for (String token : line.isEmpty() ? List.<String>of() : List.of(line.split(" ", -1))) {
      if (WORD.matcher(token).matches() && !LINKED.matcher(token).find()) {
        flush(strange, shown);
        shown.add(token);
      } else {
        strange.append(strange.isEmpty() ? "" : " ").append(token);
      }
    }
    flush(strange, shown);
    return String.join(" ", shown);
  }

  private static void flush(StringBuilder strange, List<String> shown) {
    if (!strange.isEmpty()) {
      shown.add(code(strange.toString()));
      strange.setLength(0);
    }
  }

  /// A code span. A pipe would end a table's cell even here, so it is shown broken.
  private static String code(String line) {
    String text = line.replace('|', '¦');
    String fence = "`".repeat(longestRun(text) + 1);
    String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + pad + text + pad + fence;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /// A link with words of ours, where the address is one of the web.
  static Optional<String> link(String label, Optional<String> url) {
    return url.filter(address -> address.length() <= LONGEST_URL)
        .filter(address -> URL.matcher(address).matches())
        .map(address -> "[" + label + "](<" + address.replace("&", "&amp;") + ">)");
  }

  /// A pull request by its number, with a link where the address is one of the web.
  static String pull(int number, String url) {
    String name = "Pull request " + number;
    return link(name, Optional.of(url)).orElse(name);
  }

  /// A sentence of our own that may quote commands as code: what is no code of ours is prose.
  static String ours(String sentence) {
    StringBuilder shown = new StringBuilder();
    String[] parts = Plain.line(sentence, LONGEST_SENTENCE).split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      String part = code ? name(parts[i]) : spaced(parts[i]);
      boolean wouldJoin = part.startsWith("`") && shown.lastIndexOf("`") == shown.length() - 1;
      shown.append(wouldJoin && !shown.isEmpty() ? " " : "").append(part);
    }
    return shown.toString();
  }

  private static String spaced(String part) {
    String before = part.startsWith(" ") ? " " : "";
    String after = part.length() > 1 && part.endsWith(" ") ? " " : "";
    return before + prose(part) + after;
  }

  /// The login as a mention, for a reply to that person; as a name where it can be no mention.
  static String mention(Login login) {
    return LIVE_LOGIN.matcher(login.value()).matches() ? "@" + login.value() : name(login);
  }
}
