package dev.quorate.report;

import dev.quorate.merge.Judgement;
import dev.quorate.proceedings.Hold;
import java.util.Comparator;
import java.util.List;

/// Who asked to wait with merging, and why (R3.6).
final class HoldsSection {
  private HoldsSection() {}

  static Section of(Judgement judgement) {
    People people = People.of(judgement);
    List<String> lines =
        judgement.situation().proceedings().holds().standing().stream()
            .sorted(
                Comparator.comparing(Hold::at)
                    .thenComparing(hold -> people.now(hold.by()))
                    .thenComparing(Hold::remark)
                    .thenComparing(hold -> hold.command().reason()))
            .map(hold -> line(people, hold))
            .toList();
    return new Section("On hold", lines);
  }

  private static String line(People people, Hold hold) {
    String reason = Markdown.prose(hold.command().reason());
    return "- ⏳ %s asks to wait, %s%s%s"
        .formatted(
            people.name(hold.by()),
            Moments.past(hold.at()),
            Markdown.link("read it", hold.url()).map(link -> " (" + link + ")").orElse(""),
            reason.isEmpty() ? "" : ": " + reason);
  }
}
