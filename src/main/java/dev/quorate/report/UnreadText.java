package dev.quorate.report;

import java.time.Instant;
import java.util.List;

/// The check run's words while a pull request cannot be read (R8.3).
public final class UnreadText {
  private UnreadText() {}

  /// The words.
  ///
  /// @param since since when it could not be read
  /// @param why what went wrong last
  public static CheckRunText of(Instant since, String why) {
    String from = Moments.past(since);
    List<String> lines =
        List.of(
            "- ⚠️ This bot has not been able to read this pull request since " + from + ".",
            "- What went wrong last: " + Markdown.prose(why),
            "",
            "What was decided before may no longer be true, so this pull request does not pass. It"
                + " is tried again at least every 15 minutes; what was said meanwhile counts as"
                + " soon as it can be read.",
            "",
            "See whether GitHub has trouble, and whether the App is still installed for this"
                + " repository with all its permissions. Whoever runs the bot finds more at"
                + " `/healthz` and in its log.");
    return new CheckRunText(
        "Cannot be read since " + from, Section.page(List.of(new Section("What is wrong", lines))));
  }
}
