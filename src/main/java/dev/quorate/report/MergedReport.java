package dev.quorate.report;

import dev.quorate.merge.OpenLongEnough;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Requirement.State;
import dev.quorate.merge.Verdict;
import dev.quorate.merge.WayStanding;
import dev.quorate.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one comment on a pull request that was merged against its verdict, with what was missing
/// (R8.8). It begins with [Marker#MERGED].
public final class MergedReport {
  private MergedReport() {}

  /// The comment; empty where the merge was allowed, or there was no verdict.
  ///
  /// @param verdict what the rules said just before
  public static Optional<String> of(Verdict verdict, Instant mergedAt, Links links) {
    return switch (verdict) {
      case Verdict.NoVerdict _ -> Optional.empty();
      case Verdict.Unjudgeable v -> Optional.of(page(error(v, mergedAt), links));
      case Verdict.Judged v when v.outcome() == Outcome.PASS -> Optional.empty();
      case Verdict.Judged v -> Optional.of(page(judged(v, mergedAt), links));
    };
  }

  private static String page(List<String> lines, Links links) {
    List<String> all = new ArrayList<>();
    all.add(Marker.MERGED.line());
    all.add("### ⚠️ Merged against the rules");
    all.add("");
    all.addAll(lines);
    all.add("");
    all.add("This is for the record and is said once; nothing is undone by it.");
    return Cut.toFit(String.join("\n", all) + "\n", links.rest());
  }

  private static List<String> error(Verdict.Unjudgeable verdict, Instant mergedAt) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "This pull request was merged, %s, while the rules could not be applied to it:"
            .formatted(Moments.past(mergedAt)));
    lines.add("");
    verdict.problems().forEach(problem -> lines.add("- " + Markdown.ours(problem)));
    return lines;
  }

  private static List<String> judged(Verdict.Judged verdict, Instant mergedAt) {
    Policy policy = verdict.judgement().situation().policy();
    List<String> lines = new ArrayList<>();
    lines.add(
        "This pull request was merged, %s, before the rules of %s allowed it. What was missing:"
            .formatted(Moments.past(mergedAt), Bodies.committee(policy)));
    lines.add("");
    List<String> ways = WaysSection.of(verdict.judgement()).lines();
    List<Row> missing = new Rows(verdict.judgement()).missing();
    missing.stream().filter(row -> !WaysRows.isInShort(row)).forEach(row -> lines.add(line(row)));
    if (missing.stream().anyMatch(WaysRows::isInShort)) {
      lines.add("- ⏳ One of these ways:");
      ways.forEach(way -> lines.add("  " + way));
    }
    remaining(verdict)
        .ifPresent(
            wait -> lines.add("- Of the wait, " + Durations.more(wait) + " remained at least"));
    return lines;
  }

  private static String line(Row row) {
    return "- %s **%s**: %s".formatted(Icon.sign(row.state()), row.name(), row.standing());
  }

  private static Optional<Duration> remaining(Verdict.Judged verdict) {
    return verdict.judgement().requirements().stream()
        .filter(OpenLongEnough.class::isInstance)
        .map(OpenLongEnough.class::cast)
        .filter(open -> open.state() != State.MET)
        .flatMap(open -> open.ways().stream())
        .filter(way -> !way.hasWaited())
        .map(WayStanding::longestMissing)
        .sorted()
        .findFirst();
  }
}
