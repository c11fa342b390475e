package dev.quorate.report;

import dev.quorate.account.Login;
import dev.quorate.merge.CountedApproval;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one comment on a pull request that says how it stands, for somebody who never heard of the
/// bot (R8.5). It begins with [Marker#STATUS], pings nobody, and changes only when what it says
/// does.
public final class StatusComment {
  private StatusComment() {}

  /// The whole comment; empty where there is no verdict: what stands there is left alone.
  public static Optional<String> of(Verdict verdict, Links links) {
    return switch (verdict) {
      case Verdict.NoVerdict _ -> Optional.empty();
      case Verdict.Unjudgeable v -> Optional.of(page(v, error(v), links));
      case Verdict.Judged v -> Optional.of(page(v, judged(v), links));
    };
  }

  private static String page(Verdict verdict, List<String> paragraphs, Links links) {
    List<String> all = new ArrayList<>();
    String sign = Icon.sign(verdict.outcome());
    all.add(Marker.STATUS.line());
    all.add("### " + sign + " " + Headline.markdown(verdict));
    all.addAll(paragraphs);
    return Cut.toFit(String.join("\n\n", all) + "\n", links.rest());
  }

  private static List<String> error(Verdict.Unjudgeable verdict) {
    return List.of(
        "I am a bot that applies a committee's merge rules to pull requests, and I cannot do so"
            + " now.",
        String.join("\n", ProblemsSection.of(verdict).lines()));
  }

  private static List<String> judged(Verdict.Judged verdict) {
    Judgement judgement = verdict.judgement();
    Policy policy = judgement.situation().policy();
    List<String> paragraphs = new ArrayList<>();
    if (verdict.outcome() != Outcome.PASS) {
      paragraphs.add("What is missing before this pull request can be merged:");
      paragraphs.add(String.join("\n", missing(judgement)));
    } else if (!judgement.tally().counted().isEmpty()) {
      paragraphs.add("Approved by " + Names.and(approvers(judgement)) + ".");
    }
    paragraphs.add(When.sentence(verdict));
    add(paragraphs, "Objections:", ObjectionsSection.of(judgement).lines());
    add(paragraphs, "On hold:", HoldsSection.of(judgement).lines());
    List<String> notes = new ArrayList<>(ApprovalsSection.uncounted(judgement));
    notes.addAll(ThumbsDown.lines(judgement));
    notes.addAll(Interferences.lines(judgement));
    add(paragraphs, "Please note:", notes);
    add(paragraphs, "Track (which of the rules apply):", TrackSection.of(judgement).lines());
    paragraphs.add("---");
    paragraphs.add(howTo(policy));
    return paragraphs;
  }

  /// Several ways to meet the track stand for its approvals and its wait (R5.7).
  private static List<String> missing(Judgement judgement) {
    List<Row> rows = new Rows(judgement).missing();
    List<String> ways = WaysSection.of(judgement).lines();
    boolean several = !ways.isEmpty();
    List<String> lines = new ArrayList<>();
    rows.stream()
        .filter(row -> !several || !WaysRows.isInShort(row))
        .map(Row::item)
        .forEach(lines::add);
    if (several && rows.stream().anyMatch(WaysRows::isInShort)) {
      lines.add("- ⏳ One of these ways:");
      ways.forEach(way -> lines.add("  " + way));
    }
    return lines;
  }

  private static List<Login> approvers(Judgement judgement) {
    return judgement.tally().counted().stream().map(CountedApproval::login).toList();
  }

  private static void add(List<String> paragraphs, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      paragraphs.add(title);
      paragraphs.add(String.join("\n", lines));
    }
  }

  private static String howTo(Policy policy) {
    return """
    I am a bot that applies the merge rules of %s; the check %s has the details.
    Members approve by %s.
    To block merging, comment `/object REASON`; `/withdraw` takes it back. For every command, comment `/help`.\
    """
        .formatted(Bodies.committee(policy), Markdown.name(policy.check()), Channels.all(policy));
  }
}
