package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import java.util.List;
import java.util.Set;

/// `merge_group`: a merge queue wants a group checked, or has given one up (R11.1). Which groups
/// there are, the queue itself says.
final class MergeGroupEvent implements EventReader {
  private static final Set<String> ACTIONS = Set.of("checks_requested", "destroyed");
  private static final String BRANCHES = "refs/heads/";

  @Override
  public List<Hint> read(Delivery delivery) {
    if (!ACTIONS.contains(delivery.action())) {
      return List.of();
    }
    String base = delivery.payload().text("merge_group.base_ref");
    String branch = base.startsWith(BRANCHES) ? base.substring(BRANCHES.length()) : base;
    return List.of(delivery.hint(delivery.mergeQueue(branch)));
  }
}
