package dev.quorate.report;

import dev.quorate.merge.Judgement;
import dev.quorate.merge.NoObjections;
import dev.quorate.proceedings.Objection;
import dev.quorate.proceedings.Objection.Deed;
import dev.quorate.proceedings.Objection.Tampering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every outstanding objection with its maker, time, link and reason, and what others did to it
/// (R3.2, R3.3).
final class ObjectionsSection {
  private final People people;

  private ObjectionsSection(People people) {
    this.people = people;
  }

  static Section of(Judgement judgement) {
    ObjectionsSection section = new ObjectionsSection(People.of(judgement));
    List<String> lines = new ArrayList<>();
    judgement.requirements().stream()
        .filter(NoObjections.class::isInstance)
        .map(NoObjections.class::cast)
        .forEach(
            objections -> {
              lines.addAll(section.lines(objections.binding(), "❌", "objects"));
              lines.addAll(
                  section.lines(
                      objections.nonBinding(),
                      "💬",
                      "objects without the right to block, so this is shown and no more"));
            });
    return new Section("Objections", lines);
  }

  private List<String> lines(List<Objection> objections, String sign, String what) {
    List<String> lines = new ArrayList<>();
    objections.stream()
        .sorted(
            Comparator.comparing(Objection::at)
                .thenComparing(objection -> people.now(objection.by()))
                .thenComparing(Objection::remark)
                .thenComparing(Objection::reason))
        .forEach(
            objection -> {
              lines.add(line(objection, sign, what));
              objection.tamperings().stream()
                  .sorted(
                      Comparator.comparing(Tampering::at)
                          .thenComparing(tampering -> people.now(tampering.by()))
                          .thenComparing(Tampering::deed))
                  .forEach(tampering -> lines.add(tampered(objection, tampering)));
            });
    return lines;
  }

  private String line(Objection objection, String sign, String what) {
    String by = objection.command().isEmpty() ? ", by a review that requests changes" : "";
    String reason = Markdown.prose(objection.reason());
    return "- %s %s %s%s, %s%s: %s"
        .formatted(
            sign,
            people.name(objection.by()),
            what,
            by,
            Moments.past(objection.at()),
            link(objection).map(link -> " (" + link + ")").orElse(""),
            reason.isEmpty() ? "*no reason given; please add one*" : reason);
  }

  /// Nothing where the comment is gone.
  private static Optional<String> link(Objection objection) {
    boolean gone =
        objection.tamperings().stream().anyMatch(tampering -> tampering.deed() == Deed.DELETED);
    return gone ? Optional.empty() : Markdown.link("read it", objection.url());
  }

  private String tampered(Objection objection, Tampering tampering) {
    String deed =
        switch (tampering.deed()) {
          case DELETED -> "deleted the comment";
          case DISMISSED -> "dismissed the review";
        };
    String lift =
        people.isGone(objection.by())
            ? "%s is gone, so only a decision of the committee overrules it."
            : "only %s can lift it, by commenting `/withdraw` or by approving.";
    return ("  - %s %s, %s. The objection stands: " + lift)
        .formatted(
            people.name(tampering.by()),
            deed,
            Moments.past(tampering.at()),
            people.name(objection.by()));
  }
}
