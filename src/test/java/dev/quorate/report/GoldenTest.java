package dev.quorate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.merge.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every situation in the words of the check run and of the status comment (R8.4, R8.5).
class GoldenTest {
  static final Provenance PROVENANCE =
      new Provenance(
          List.of(
              new Provenance.Source(
                  ".github/quorate.yml",
                  Optional.of("3f2b1c9d8e7f60718293a4b5c6d7e8f901234567"),
                  Optional.of(
                      "https://github.com/finops/focus/blob/3f2b1c9d8e7f60718293a4b5c6d7e8f901234567/.github/quorate.yml"))),
          List.of(
              new Provenance.Source("finops/focus-tsc", Optional.empty(), Optional.empty()),
              new Provenance.Source(
                  "TSC.md",
                  Optional.of("3f2b1c9d8e7f60718293a4b5c6d7e8f901234567"),
                  Optional.of(
                      "https://github.com/finops/focus/blob/3f2b1c9d8e7f60718293a4b5c6d7e8f901234567/TSC.md"))));

  static final Links LINKS =
      new Links(
          "https://github.com/finops/focus/pull/7",
          Optional.of("https://github.com/finops/focus/pull/7#issuecomment-1000"));

  static List<String> situations() {
    return List.copyOf(Situations.all().keySet());
  }

  @ParameterizedTest
  @MethodSource("situations")
  void checkRun(String situation) throws IOException {
    CheckRunText text = CheckRunText.of(Situations.get(situation), PROVENANCE, LINKS).orElseThrow();
    assertThat(text.title()).doesNotContain("\n");
    Golden.check("check-" + situation, "# " + text.title() + "\n\n" + text.summary());
  }

  @Test
  void unread() throws IOException {
    CheckRunText text =
        UnreadText.of(
            Story.instant("6h"),
            "GET /repos/finops/focus: 403 Resource not accessible by @integration");
    Golden.check("check-unread", "# " + text.title() + "\n\n" + text.summary());
  }

  @ParameterizedTest
  @MethodSource("situations")
  void statusComment(String situation) throws IOException {
    Golden.check(
        "status-" + situation, StatusComment.of(Situations.get(situation), LINKS).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("situations")
  void timeAloneChangesNoWord(String situation) {
    Verdict now = Situations.get(situation);
    Verdict later = Situations.later(situation);
    assertThat(CheckRunText.of(later, PROVENANCE, LINKS))
        .isEqualTo(CheckRunText.of(now, PROVENANCE, LINKS));
    assertThat(StatusComment.of(later, LINKS)).isEqualTo(StatusComment.of(now, LINKS));
  }

  @ParameterizedTest
  @MethodSource("situations")
  void mergedReport(String situation) throws IOException {
    Verdict verdict = Situations.get(situation);
    Optional<String> report = MergedReport.of(verdict, Story.instant("6h"), LINKS);
    if (List.of("waiting", "only-time", "objections", "error-config", "alternatives", "hostile")
        .contains(situation)) {
      Golden.check("merged-" + situation, report.orElseThrow());
    }
    assertThat(report.isEmpty())
        .isEqualTo(
            situation.equals("pass") || situation.equals("errata") || situation.equals("declared"));
  }
}
