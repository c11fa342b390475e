package dev.quorate.report;

import dev.quorate.account.Login;
import dev.quorate.merge.ClaPassed;
import dev.quorate.merge.Judgement;
import java.util.List;

/// Reports under the CLA check's name that are not heard, as they are not by its app (R6.2).
final class ClaSection {
  private ClaSection() {}

  static Section of(Judgement judgement) {
    List<String> lines =
        judgement.requirements().stream()
            .filter(ClaPassed.class::isInstance)
            .map(ClaPassed.class::cast)
            .flatMap(
                cla -> cla.untrusted().stream().sorted().map(reporter -> untrusted(cla, reporter)))
            .toList();
    return new Section("CLA", lines);
  }

  private static String untrusted(ClaPassed cla, Login reporter) {
    return "- a report of %s by %s is not trusted: only one by the app %s counts"
        .formatted(
            Markdown.name(cla.rules().check()),
            Markdown.name(reporter),
            Markdown.name(cla.rules().app().orElse("")));
  }
}
