package dev.quorate.report;

import dev.quorate.merge.BoardNotified;
import dev.quorate.merge.Judgement;
import dev.quorate.proceedings.Notice;
import java.util.Comparator;
import java.util.List;

/// What shows that the board was told: evidence, who and when (R7.1).
final class NoticeSection {
  private NoticeSection() {}

  static Section of(Judgement judgement) {
    People people = People.of(judgement);
    List<String> lines =
        judgement.requirements().stream()
            .filter(BoardNotified.class::isInstance)
            .map(BoardNotified.class::cast)
            .flatMap(requirement -> requirement.notices().stream())
            .map(notice -> new Line(notice, line(people, notice)))
            .sorted(
                Comparator.comparing((Line line) -> line.notice().at()).thenComparing(Line::text))
            .map(Line::text)
            .toList();
    return new Section("Notice to the board", lines);
  }

  private record Line(Notice notice, String text) {}

  private static String line(People people, Notice notice) {
    return switch (notice) {
      case Notice.ByMember n ->
          "- recorded by %s, %s%s: %s"
              .formatted(
                  people.name(n.by()),
                  Moments.past(n.at()),
                  Markdown.link("read it", n.url()).map(link -> " (" + link + ")").orElse(""),
                  Markdown.prose(n.command().evidence()));
      case Notice.BySending n ->
          "- sent by this bot to %s, %s: message %s"
              .formatted(
                  Markdown.name(n.message().to()),
                  Moments.past(n.at()),
                  Markdown.name(n.message().id()));
    };
  }
}
