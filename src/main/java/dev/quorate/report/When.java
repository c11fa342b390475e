package dev.quorate.report;

import dev.quorate.merge.Judgement;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Verdict;
import dev.quorate.merge.WayStanding;
import java.util.Comparator;
import java.util.Optional;

/// When the pull request can merge, in a sentence (R4.3).
final class When {
  private When() {}

  static String sentence(Verdict.Judged verdict) {
    if (verdict.outcome() == Outcome.PASS) {
      return "**Everything the rules ask for is there: this pull request can be merged.**";
    }
    return verdict
        .mergeableAt()
        .map(
            instant ->
                "**If nothing else happens, this pull request can be merged from %s on.** The check turns green by itself."
                    .formatted(Moments.future(instant)))
        .orElseGet(() -> somebody(verdict.judgement()));
  }

  private static String somebody(Judgement judgement) {
    boolean waits = judgement.ways().stream().noneMatch(WayStanding::hasWaited);
    return judgement.ways().stream()
        .filter(way -> waits)
        .map(WayText::until)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(
            instant ->
                "**Somebody must act before this can be merged, and it cannot be before %s.**"
                    .formatted(Moments.future(instant)))
        .orElse("**Somebody must act before this can be merged; time alone is not enough.**");
  }
}
