package dev.quorate.report;

import dev.quorate.merge.Reason;
import dev.quorate.merge.Verdict.Unjudgeable;
import java.util.ArrayList;
import java.util.List;

/// Why nothing can be judged, and what to do (R1.6, R5.6, R8.7).
final class ProblemsSection {
  private ProblemsSection() {}

  static Section of(Unjudgeable verdict) {
    List<String> lines = new ArrayList<>();
    verdict.problems().forEach(problem -> lines.add("- ⚠️ " + Markdown.ours(problem)));
    lines.add("");
    lines.add(repair(verdict));
    return new Section("What is wrong", lines);
  }

  private static String repair(Unjudgeable verdict) {
    List<String> steps = new ArrayList<>();
    if (verdict.reasons().contains(Reason.CONFIG)) {
      steps.add("Correct the file on the default branch.");
    }
    if (verdict.reasons().contains(Reason.ROSTER)) {
      steps.add(
          "Correct the roster on the default branch, or let the bot read the team or file"
              + " that is named.");
    }
    if (verdict.reasons().contains(Reason.TOO_LARGE)) {
      steps.add("Split the pull request.");
    }
    steps.add(
        "Until then nothing is judged and this pull request does not pass; what was said counts as"
            + " soon as it can.");
    return String.join(" ", steps);
  }
}
