package dev.quorate.policy;

import java.time.Duration;

/// One way to meet a track (R5.7).
///
/// @param approvals how many are needed
/// @param waitingPeriod how long the pull request must have been open and ready
/// @param waitAfterApproval how long it must have been so since the last needed approval; zero for
///   no such wait
/// @param countAuthor whether the author's own approval counts
public record Alternative(
    int approvals, Duration waitingPeriod, Duration waitAfterApproval, boolean countAuthor) {

  /// The wait by which alternatives are compared: the longer of the two (R5.3).
  public Duration longestWait() {
    return waitAfterApproval.compareTo(waitingPeriod) > 0 ? waitAfterApproval : waitingPeriod;
  }
}
