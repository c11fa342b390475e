package dev.quorate.report;

import dev.quorate.policy.Board;
import dev.quorate.policy.Policy;

/// What the committee and its board are called, whether or not the config's name has the article:
/// `the FOCUS TSC`, `the Governing Board`.
final class Bodies {
  private Bodies() {}

  static String committee(Policy policy) {
    return withArticle(Markdown.prose(policy.committee()), "committee");
  }

  static String board(Board board) {
    return withArticle(Markdown.prose(board.name()), "board");
  }

  /// @param shown the name, as it can be shown
  /// @param noun for a name of which nothing can be shown
  static String withArticle(String shown, String noun) {
    if (shown.isEmpty()) {
      return "the " + noun;
    }
    return shown.regionMatches(true, 0, "the ", 0, 4) ? shown : "the " + shown;
  }
}
