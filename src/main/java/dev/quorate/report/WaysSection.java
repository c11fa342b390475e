package dev.quorate.report;

import dev.quorate.merge.Judgement;
import dev.quorate.merge.Requirement.State;
import java.util.List;

/// The alternatives of a track, each on its own line (R5.7).
final class WaysSection {
  private WaysSection() {}

  static Section of(Judgement judgement) {
    List<String> lines =
        judgement.ways().size() < 2
            ? List.of()
            : judgement.ways().stream()
                .map(
                    way ->
                        "- %s **%s**: %s"
                            .formatted(
                                Icon.sign(way.holds() ? State.MET : State.WAITING),
                                Sentence.capitalised(WayText.asks(way.way())),
                                WayText.standing(judgement, way)))
                .toList();
    return new Section("One of these ways must hold", lines);
  }
}
