package dev.quorate.report;

import dev.quorate.merge.Judgement;
import dev.quorate.proceedings.Interference;
import dev.quorate.proceedings.Objection;
import java.util.Comparator;
import java.util.List;

/// Who edited or deleted a comment of somebody else's with commands in it (R9.4). What was done to
/// an objection that stands is said there.
final class Interferences {
  private Interferences() {}

  static List<String> lines(Judgement judgement) {
    People people = People.of(judgement);
    List<Objection> objections = judgement.situation().proceedings().objections().outstanding();
    return judgement.situation().proceedings().interferences().stream()
        .filter(
            deed ->
                deed.deed() == Interference.Deed.EDITED
                    || objections.stream().noneMatch(o -> o.remark().equals(deed.remark())))
        .sorted(
            Comparator.comparing(Interference::at)
                .thenComparing(deed -> people.now(deed.maker()))
                .thenComparing(deed -> people.now(deed.by()))
                .thenComparing(Interference::remark)
                .thenComparing(Interference::deed))
        .map(deed -> line(people, deed))
        .toList();
  }

  private static String line(People people, Interference deed) {
    String what =
        switch (deed.deed()) {
          case EDITED -> "edited a comment by %s, %s: a `/approve` in it no longer counts";
          case DELETED ->
              "deleted a comment by %s, %s: an approval in it, or a declaration of a laxer track,"
                  + " no longer counts; everything else stands";
        };
    return "- %s %s"
        .formatted(
            people.name(deed.by()),
            what.formatted(people.name(deed.maker()), Moments.past(deed.at())));
  }
}
