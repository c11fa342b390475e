package dev.quorate.history;

import java.util.List;

/// A state of the pull request's branch: its tip, what it changes and who made it. `fileCount` is
/// the number of changed files, also where they are too many to be listed (R5.6).
public record Head(
    HeadSha sha, Content content, List<ChangedFile> files, int fileCount, Committers committers) {
  public Head {
    files = List.copyOf(files);
    if (fileCount < 0) {
      throw new IllegalArgumentException("a number of files is not negative: " + fileCount);
    }
  }
}
