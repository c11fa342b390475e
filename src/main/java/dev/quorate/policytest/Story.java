package dev.quorate.policytest;

import dev.quorate.account.Login;
import dev.quorate.history.Branch;
import dev.quorate.history.ChangedFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a policy test tells: the surroundings, the pull request, what happens, what is expected.
///
/// @param baseFiles the files on the default branch, the config among them
/// @param repositories the files of other repositories, by `OWNER/REPO`
/// @param teams the members of each team, by `ORG/TEAM`
/// @param unreadable the paths, repositories and teams that cannot be read
record Story(
    String name,
    Map<String, String> baseFiles,
    Map<String, Map<String, String>> repositories,
    Map<String, List<Login>> teams,
    List<Login> writeAccess,
    Set<String> unreadable,
    Pull pull,
    List<StoryEvent> events,
    List<Expectation> expectations) {

  /// The pull request as it was opened.
  ///
  /// @param fileCount the number of changed files where it is given by itself
  record Pull(
      Login author,
      Instant opened,
      Branch base,
      boolean draft,
      List<ChangedFile> files,
      Optional<Integer> fileCount) {}
}
