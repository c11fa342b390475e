package dev.quorate.status;

import dev.quorate.forge.ApiUse;
import dev.quorate.forge.RateBudget;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An installation on the page: what it watches, and what is left of its budget at GitHub.
public record InstallationRow(long id, int pulls, String rest, String graphQl) {

  static InstallationRow of(long id, int pulls, Optional<ApiUse> use, Instant now) {
    Map<String, RateBudget> budgets = use.map(ApiUse::budgets).orElse(Map.of());
    return new InstallationRow(
        id, pulls, left(budgets.get("core"), now), left(budgets.get("graphql"), now));
  }

  /// What GitHub's last answer said, until that period is over.
  private static String left(@Nullable RateBudget budget, Instant now) {
    return budget == null || !now.isBefore(budget.resetAt())
        ? "not known"
        : String.format(Locale.ROOT, "%,d of %,d", budget.remaining(), budget.limit());
  }
}
