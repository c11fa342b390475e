package dev.quorate.report;

import dev.quorate.merge.CountedApproval;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.UncountedApproval;
import java.util.ArrayList;
import java.util.List;

/// Who approved, counted or not, each with what it means (R8.4).
final class ApprovalsSection {
  private ApprovalsSection() {}

  static Section of(Judgement judgement) {
    List<String> lines = new ArrayList<>();
    judgement.tally().counted().forEach(approval -> lines.add(counted(approval)));
    lines.addAll(uncounted(judgement));
    return new Section("Approvals", lines);
  }

  private static String counted(CountedApproval approval) {
    return "- ✅ %s counts: %s, %s"
        .formatted(
            Markdown.name(approval.login()),
            Channels.given(approval.approval()),
            Moments.past(approval.at()));
  }

  /// Those that do not count, each with what its maker can do.
  static List<String> uncounted(Judgement judgement) {
    return judgement.tally().uncounted().stream()
        .map(approval -> uncounted(judgement, approval))
        .toList();
  }

  private static String uncounted(Judgement judgement, UncountedApproval approval) {
    return "- The approval of %s does not count (%s, %s): %s."
        .formatted(
            Markdown.name(approval.login()),
            Channels.given(approval.approval()),
            Moments.past(approval.approval().at()),
            new NotCountedText(judgement, approval).sentence());
  }
}
