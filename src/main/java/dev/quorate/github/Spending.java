package dev.quorate.github;

import dev.quorate.forge.ApiUse;
import dev.quorate.forge.RateBudget;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What one installation has asked, and what it has left of its budgets, as the headers of every
/// answer say: REST and GraphQL have one each.
final class Spending {
  private final Map<String, RateBudget> budgets = new HashMap<>();
  private final Map<String, Long> requests = new HashMap<>();

  /// A request is being sent.
  synchronized void count(Call call) {
    requests.merge(call.sort().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
  }

  /// Answers may overtake each other: within a period the least is true.
  synchronized void learn(Reply reply) {
    Optional<Long> limit = number(reply, "x-ratelimit-limit");
    Optional<Long> remaining = number(reply, "x-ratelimit-remaining");
    Optional<Long> reset = number(reply, "x-ratelimit-reset");
    if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty()) {
      return;
    }
    String resource =
        reply.headers().firstValue("x-ratelimit-resource").orElse(reply.call().sort().name());
    RateBudget seen =
        new RateBudget(limit.get(), remaining.get(), Instant.ofEpochSecond(reset.get()));
    budgets.merge(resource, seen, Spending::later);
  }

  private static RateBudget later(RateBudget one, RateBudget other) {
    int order = one.resetAt().compareTo(other.resetAt());
    boolean first = order == 0 ? one.remaining() <= other.remaining() : order > 0;
    return first ? one : other;
  }

  /// The first that is low.
  synchronized Optional<RateBudget> findLow(Instant now) {
    return budgets.values().stream().filter(budget -> budget.isLow(now)).findFirst();
  }

  /// @param installationId whose it is; empty for the App's own
  synchronized ApiUse use(Optional<Long> installationId) {
    return new ApiUse(installationId, requests, budgets);
  }

  private static Optional<Long> number(Reply reply, String header) {
    return reply
        .headers()
        .firstValue(header)
        .filter(text -> text.matches("\\d{1,12}"))
        .map(Long::valueOf);
  }
}
