package dev.quorate.forge;

import java.util.Map;
import java.util.Optional;

/// What was asked of GitHub since the start, and what may still be asked.
///
/// @param installationId as which installation; empty for the App as itself
/// @param requests how many requests were sent, by API: `graphql`, `rest`, `token`
/// @param budgets by GitHub's name of the resource, such as `core` or `graphql`
public record ApiUse(
    Optional<Long> installationId, Map<String, Long> requests, Map<String, RateBudget> budgets) {
  public ApiUse {
    requests = Map.copyOf(requests);
    budgets = Map.copyOf(budgets);
  }
}
