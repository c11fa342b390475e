package dev.quorate.status;

import dev.quorate.merge.Outcome;
import java.util.List;

/// Some of the open pull requests of one outcome.
///
/// @param count how many there are of it
/// @param first the number of the first shown, from 1
public record PullGroup(Outcome outcome, int count, int first, List<PullRow> pulls) {
  /// How many are shown on a page of their own.
  static final int PAGE = 100;

  /// The outcome for people.
  public String heading() {
    return switch (outcome) {
      case PASS -> "Ready to merge";
      case WAITING -> "Waiting";
      case BLOCKED -> "Blocked";
      case ERROR -> "Cannot be judged";
      case NONE -> "Without a verdict";
    };
  }

  public String word() {
    return outcome.word();
  }

  /// The number of the last shown.
  public int last() {
    return first + pulls.size() - 1;
  }

  public boolean hasMore() {
    return count > last();
  }

  /// Where all of them are found.
  public String address() {
    return address(1);
  }

  public String nextAddress() {
    return address(page() + 1);
  }

  public String previousAddress() {
    return address(page() - 1);
  }

  private int page() {
    return (first - 1) / PAGE + 1;
  }

  private String address(int page) {
    return "/status?outcome=" + word() + (page > 1 ? "&page=" + page : "");
  }
}
