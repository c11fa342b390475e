package dev.quorate.policy;

import dev.quorate.committee.TableRef;
import java.util.Set;
import java.util.stream.Collectors;

/// The files that are always governance: the bot's config, its policy tests, and every roster file
/// in the repository (R5.4). They are whole paths, not patterns.
public record ProtectedPaths(Set<String> rosters) {
  private static final String CONFIG = ".github/quorate.yml";

  /// The folder of a repository's own policy tests.
  public static final String POLICY_TESTS = ".github/quorate-tests";

  public ProtectedPaths {
    rosters = Set.copyOf(rosters);
  }

  public static ProtectedPaths of(Policy policy) {
    return new ProtectedPaths(
        policy.sources().tables().stream()
            .filter(table -> table.repository().isEmpty())
            .map(TableRef::path)
            .collect(Collectors.toSet()));
  }

  public boolean contain(String path) {
    return path.equals(CONFIG) || path.startsWith(POLICY_TESTS + "/") || rosters.contains(path);
  }
}
