package dev.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesRecordTest {
  private static final Instant AT = Instant.parse("2026-11-02T12:00:00Z");
  private static final String GOOD = "committee: {members: {users: [alice]}}\n";

  private static PolicySeen seen(Instant at, String text) {
    return new PolicySeen(
        at, "octo/spec", "c", Optional.of("q.yml"), Optional.of(text), "", Map.of());
  }

  private static RulesRecord record(PolicySeen... policies) {
    return new RulesRecord(0, List.of(policies), List.of());
  }

  @Test
  void theFirstVersionHoldsSinceEver() {
    assertThat(record(seen(AT, GOOD)).surroundings().policyAt(Instant.EPOCH)).isPresent();
  }

  @Test
  void aLaterOneHoldsFromWhenItWasSeen() {
    RulesRecord record = record(seen(AT, GOOD), seen(AT.plusSeconds(9), "no: good"));
    assertThat(record.surroundings().policyAt(AT.plusSeconds(8))).isPresent();
    assertThat(record.surroundings().policyAt(AT.plusSeconds(9))).isEmpty();
    assertThat(record.lastReadable()).isPresent();
  }

  @Test
  void theNewestHoldsThoughTheClockWasSetBack() {
    RulesRecord record =
        record(seen(AT, GOOD), seen(AT.plusSeconds(9), "no: good"), seen(AT, GOOD));
    assertThat(record.surroundings().policies().at(Instant.MAX))
        .get()
        .isInstanceOf(PolicyVersion.InForce.class);
  }
}
