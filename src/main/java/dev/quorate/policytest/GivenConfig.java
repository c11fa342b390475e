package dev.quorate.policytest;

import dev.quorate.policyfile.PolicyFile;
import java.util.LinkedHashMap;
import java.util.Map;

/// The config that policy tests are run against when they bring none of their own: a repository's,
/// or the one that somebody proposes for it.
///
/// @param extended the configs of other repositories, by `OWNER/REPO`, for `extends`
public record GivenConfig(String text, Map<String, String> extended) {
  public GivenConfig {
    extended = Map.copyOf(extended);
  }

  /// The story with this config. A story with one of its own stays as it is, and a repository that
  /// it describes is as it describes it.
  Story in(Story story) {
    if (story.baseFiles().containsKey(PolicyFile.PATH)) {
      return story;
    }
    Map<String, String> files = new LinkedHashMap<>(story.baseFiles());
    files.put(PolicyFile.PATH, text);
    Map<String, Map<String, String>> repositories = new LinkedHashMap<>(story.repositories());
    extended.forEach(
        (repository, config) -> {
          if (repositories.keySet().stream().noneMatch(repository::equalsIgnoreCase)) {
            repositories.put(repository, Map.of(PolicyFile.PATH, config));
          }
        });
    return new Story(
        story.name(),
        files,
        repositories,
        story.teams(),
        story.writeAccess(),
        story.unreadable(),
        story.pull(),
        story.events(),
        story.expectations());
  }
}
