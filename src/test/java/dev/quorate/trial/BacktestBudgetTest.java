package dev.quorate.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.forge.Forge;
import dev.quorate.forge.MergedPull;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RateBudget;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.ledger.RulesRecord;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A backtest leaves the bot what it lives on.
class BacktestBudgetTest {
  private static final Instant NOW = Instant.parse("2026-01-06T12:00:00Z");
  private static final MergedPull PULL =
      new MergedPull(
          new PullAddress(new RepositoryAddress(9, 501, "finops", "spec"), 7),
          "A change",
          "https://github.com/finops/spec/pull/7",
          "zoe",
          NOW);

  @Test
  void endsWhileATenthIsLeft() {
    List<String> asked = new ArrayList<>();
    Forge forge =
        (Forge)
            Proxy.newProxyInstance(
                Forge.class.getClassLoader(),
                new Class<?>[] {Forge.class},
                (_, method, _) -> {
                  asked.add(method.getName());
                  return Optional.of(new RateBudget(5000, 499, NOW.plusSeconds(600)));
                });

    Backtest.Result result =
        new Backtest(forge, rules(), () -> NOW, _ -> {}).of(List.of(PULL, PULL));

    assertThat(asked).containsExactly("findLowBudget");
    assertThat(result.tried()).isEmpty();
    assertThat(result.ended()).get().asString().contains("a tenth", "2026-01-06T12:10:00Z");
  }

  private static TrialRules rules() {
    PolicySeen policy =
        new PolicySeen(
            NOW,
            "finops/spec",
            "c0ffee",
            Optional.of("tsc.yml"),
            Optional.of("committee: {members: {users: [alice]}}"),
            "",
            Map.of());
    return new TrialRules("tsc.yml", true, RulesRecord.EMPTY.seen(policy));
  }
}
