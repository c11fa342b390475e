package dev.quorate.report;

import dev.quorate.policy.Alternative;
import dev.quorate.report.RulesDifference.Effect;
import java.util.List;
import java.util.function.Predicate;

/// Whether new ways to meet a track are laxer than the old ones (R5.7): they are if whatever met an
/// old one meets a new one.
final class WaysEffect {
  private WaysEffect() {}

  static Effect of(List<Alternative> before, List<Alternative> after) {
    boolean laxer = before.stream().allMatch(old -> after.stream().anyMatch(meets(old)));
    boolean stricter = after.stream().allMatch(now -> before.stream().anyMatch(meets(now)));
    return laxer == stricter ? Effect.EITHER : laxer ? Effect.LAXER : Effect.STRICTER;
  }

  /// The ways that are met by whatever meets this one.
  private static Predicate<Alternative> meets(Alternative way) {
    return other ->
        other.approvals() <= way.approvals()
            && other.waitingPeriod().compareTo(way.waitingPeriod()) <= 0
            && other.waitAfterApproval().compareTo(way.waitAfterApproval()) <= 0
            && (other.countAuthor() || !way.countAuthor());
  }
}
