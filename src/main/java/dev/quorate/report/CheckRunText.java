package dev.quorate.report;

import dev.quorate.merge.Judgement;
import dev.quorate.merge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The check run's words (R8.4). They name instants and never what is left of a wait, so they stay
/// true while nobody recomputes them, and are equal as long as nothing but time happens.
///
/// @param title one plain line
/// @param summary Markdown, at most 65,535 bytes
public record CheckRunText(String title, String summary) {

  /// The words for a verdict; empty where there is none (R8.7, R8.8).
  public static Optional<CheckRunText> of(Verdict verdict, Provenance provenance, Links links) {
    List<Section> sections =
        switch (verdict) {
          case Verdict.NoVerdict _ -> List.of();
          case Verdict.Unjudgeable v ->
              List.of(ProblemsSection.of(v), ProvenanceSection.of(provenance));
          case Verdict.Judged v -> sections(v, provenance);
        };
    if (sections.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckRunText(Headline.of(verdict), Cut.toFit(Section.page(sections), links.rest())));
  }

  private static List<Section> sections(Verdict.Judged verdict, Provenance provenance) {
    Judgement judgement = verdict.judgement();
    List<String> notes =
        Stream.concat(ThumbsDown.lines(judgement).stream(), Interferences.lines(judgement).stream())
            .toList();
    return List.of(
        new Section("Requirements", table(verdict)),
        WaysSection.of(judgement),
        ObjectionsSection.of(judgement),
        HoldsSection.of(judgement),
        ApprovalsSection.of(judgement),
        new Section("Also seen", notes),
        ClaSection.of(judgement),
        NoticeSection.of(judgement),
        TrackSection.of(judgement),
        ProvenanceSection.of(provenance));
  }

  private static List<String> table(Verdict.Judged verdict) {
    List<String> lines = new ArrayList<>();
    lines.add("| | Requirement | Now | Still needed, and from whom |");
    lines.add("|---|---|---|---|");
    new Rows(verdict.judgement()).all().forEach(row -> lines.add(row.cells()));
    lines.add("");
    lines.add(When.sentence(verdict));
    return lines;
  }
}
