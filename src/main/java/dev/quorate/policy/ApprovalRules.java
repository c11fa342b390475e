package dev.quorate.policy;

import java.util.Set;

/// The config's `approvals`: by which channels, whether committers are excluded beside the author
/// (R2.2), and whether an approval ends when the content changes (R2.5).
public record ApprovalRules(Set<Channel> by, boolean excludeCommitters, boolean staleOnChange) {
  public ApprovalRules {
    by = Set.copyOf(by);
  }
}
