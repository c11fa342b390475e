package dev.quorate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What those read who watch many pull requests: the situations of the golden texts in short.
class LacksTest {
  private static List<Lack> lacks(String situation) {
    return Lacks.of(Situations.get(situation));
  }

  @Test
  void nothingIsMissingOfOneThatPasses() {
    assertThat(lacks("pass")).isEmpty();
  }

  @Test
  void saysWhatIsMissingAndWhomItWaitsFor() {
    assertThat(lacks("waiting")).isNotEmpty();
    assertThat(lacks("only-time"))
        .singleElement()
        .satisfies(
            lack -> {
              assertThat(lack.what()).startsWith("Open until ");
              assertThat(lack.whom()).isEqualTo("time");
            });
    assertThat(lacks("waiting"))
        .anySatisfy(
            lack -> {
              assertThat(lack.what()).matches("\\d of \\d approvals");
              assertThat(lack.whom()).contains(" or ");
            });
    assertThat(lacks("objections"))
        .first()
        .satisfies(lack -> assertThat(lack.what()).startsWith("Blocked by "));
    assertThat(lacks("draft"))
        .anySatisfy(lack -> assertThat(lack).isEqualTo(new Lack("Draft", "the author, zoe")));
  }

  @Test
  void saysWhyNothingCanBeJudged() {
    assertThat(lacks("error-config"))
        .isNotEmpty()
        .allSatisfy(lack -> assertThat(lack.whom()).startsWith("whoever maintains"));
  }

  @Test
  void comesBackAsItWasKept() {
    assertThat(Situations.all())
        .allSatisfy(
            (name, verdict) -> {
              List<Lack> lacks = Lacks.of(verdict);
              assertThat(Lacks.read(Lacks.text(lacks))).isEqualTo(lacks);
              assertThat(lacks)
                  .allSatisfy(
                      lack ->
                          assertThat(lack.what() + lack.whom())
                              .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]"));
            });
  }

  /// Some outcome is worse than `pass` if and only if something is missing.
  @Test
  void namesSomethingForWhateverDoesNotPass() {
    assertThat(Situations.all())
        .allSatisfy(
            (name, verdict) ->
                assertThat(Lacks.of(verdict).isEmpty())
                    .as(name)
                    .isEqualTo(
                        verdict.outcome() == dev.quorate.merge.Outcome.PASS
                            || verdict.outcome() == dev.quorate.merge.Outcome.NONE));
  }
}
