package dev.quorate.engine;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quorate.history.HeadSha;
import dev.quorate.report.Links;
import dev.quorate.report.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the check on a merge group never says (R11.1).
class GroupDecisionTest {

  @Test
  void aGroupOfNobodyDoesNotPass() {
    Setting setting =
        new Setting(
            "governance",
            new Provenance(List.of(), List.of()),
            new Links("https://forge.example/pull/1", Optional.empty()));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                GroupDecision.decide(
                    List.of(),
                    new HeadSha("abc"),
                    setting,
                    Optional.empty(),
                    Instant.parse("2026-11-02T12:00:00Z")));
  }
}
