package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.KeptLedger.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir Path folder;
  private KeptLedger kept;

  @BeforeEach
  void keep() {
    kept = KeptLedger.in(folder);
  }

  @Test
  void replaysWhatHadHappenedByThen() {
    Said said = kept.ask("explain", "acme/spec#42", "--at", "2026-01-05T13:30:00Z");
    assertThat(said.exit()).isZero();
    assertThat(said.out().lines().limit(11))
        .containsExactly(
            "acme/spec#42",
            "at            2026-01-05T13:30:00Z",
            "outcome       waiting",
            "reasons       approvals, wait",
            "head          abc",
            "track         standard",
            "approvals     alice, by review at 2026-01-05T13:00:00Z",
            "not counted   none",
            "objections    none",
            "mergeable at  never by time alone",
            "noted then    nothing");
    assertThat(said.out()).contains("1 of 2").doesNotContain("`dave`").doesNotContain("mallory");
  }

  @Test
  void judgesByTheConfigThenInForce() {
    assertThat(kept.ask("explain", "acme/spec#42", "--at", "2026-01-05T21:00:00Z").out().lines())
        .contains(
            "outcome       waiting",
            "reasons       wait",
            "not counted   dave: not-a-member",
            "mergeable at  2026-01-08T12:00:00Z",
            "noted then    waiting (wait), mergeable at 2026-01-08T12:00:00Z, head abc");
    assertThat(kept.ask("explain", "acme/spec#42", "--at", "2026-01-08T12:00:00Z").out().lines())
        .contains("reasons       approvals", "mergeable at  never by time alone");
  }

  @Test
  void takesAnInstantOfAnyZone() {
    assertThat(kept.ask("explain", "acme/spec#42", "--at", "2026-01-05T14:30:00+01:00").out())
        .contains("at            2026-01-05T13:30:00Z");
    Said wrong = kept.ask("explain", "acme/spec#42", "--at", "noon");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("--at");
  }

  @Test
  void explainsTheVerdictOfNow() {
    Said said = kept.ask("explain", "acme/spec#42");
    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("reasons       approvals").doesNotContain("\u001b");
  }

  @Test
  void saysWhenThereIsNothingToExplain() {
    assertThat(kept.ask("explain", "acme/spec#42", "--at", "2026-01-05T11:59:59Z"))
        .isEqualTo(
            new Said(1, "", "quorate: acme/spec#42 was not open yet at 2026-01-05T11:59:59Z\n"));
    assertThat(kept.ask("explain", "acme/spec#1").exit()).isEqualTo(1);
    assertThat(kept.ask("explain", "acme/spec").exit()).isEqualTo(2);
  }
}
