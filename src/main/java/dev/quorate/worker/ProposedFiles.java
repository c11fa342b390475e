package dev.quorate.worker;

import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.Reading;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.Head;
import dev.quorate.policy.ProtectedPaths;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The files of a repository as a pull request would leave them: those it changes at its head, all
/// others on the default branch. GitHub has the head of a fork in the repository too. Anybody may
/// have written them, so they serve the check that advises and nothing else.
final class ProposedFiles {
  private final BaseFiles files;
  private final PullSnapshot pull;
  private final Set<String> changed;

  /// @param head the pull request's head, with what it changes
  ProposedFiles(BaseFiles files, PullSnapshot pull, Head head) {
    this.files = files;
    this.pull = pull;
    this.changed =
        head.files().stream()
            .map(ChangedFile::paths)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
  }

  boolean changes(String path) {
    return changed.contains(path);
  }

  Reading<String> file(String path) {
    String commit = changes(path) ? pull.head().value() : pull.defaultBranchCommit();
    return files.file(pull.repository(), commit, path);
  }

  /// The paths of the policy tests, also of those that the pull request removes.
  Set<String> policyTests() {
    Set<String> paths = new TreeSet<>(changed);
    Reading<List<String>> there =
        files.filesIn(pull.repository(), pull.defaultBranchCommit(), ProtectedPaths.POLICY_TESTS);
    if (there instanceof Reading.Found<List<String>>(List<String> names)) {
      names.forEach(name -> paths.add(ProtectedPaths.POLICY_TESTS + "/" + name));
    }
    paths.removeIf(path -> !isPolicyTest(path));
    return paths;
  }

  private static boolean isPolicyTest(String path) {
    boolean yaml = path.endsWith(".yml") || path.endsWith(".yaml");
    return yaml
        && path.substring(0, Math.max(0, path.lastIndexOf('/')))
            .equals(ProtectedPaths.POLICY_TESTS);
  }
}
