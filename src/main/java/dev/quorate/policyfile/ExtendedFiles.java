package dev.quorate.policyfile;

/// Fetches the config of another repository, for `extends` (R13.5).
@FunctionalInterface
public interface ExtendedFiles {

  /// The text of `.github/quorate.yml` in `repository`, which is written `OWNER/REPO`.
  Fetched fetch(String repository);

  /// What came of fetching it.
  sealed interface Fetched {

    record Found(String text) implements Fetched {}

    /// The repository can be read and has no such file.
    record Absent() implements Fetched {}

    /// It cannot be read; `why` says so for people, such as "no permission".
    record Unreachable(String why) implements Fetched {}
  }
}
