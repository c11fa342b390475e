package dev.quorate.report;

import dev.quorate.policy.Board;
import dev.quorate.policy.Policy;

/// What the committee and its board are called, whether or not the config's name has the article:
/// `the FOCUS TSC`, `the Governing Board`.
final class Bodies {
  private Bodies() {}

  static String committee(Policy policy) {
    return withArticle(policy.committee(), "committee");
  }

  static String board(Board board) {
    return withArticle(board.name(), "board");
  }

  /// @param noun for a name of which nothing can be shown
  private static String withArticle(String name, String noun) {
    String shown = Markdown.prose(name);
    if (shown.isEmpty()) {
      return "the " + noun;
    }
    return shown.regionMatches(true, 0, "the ", 0, 4) ? shown : "the " + shown;
  }
}
