package dev.quorate.queue;

import java.util.regex.Pattern;

/// Something to look at again. Two jobs of one [#key] are the same job, whatever their names say.
public sealed interface Job {

  /// Through which installation of the App the bot may look.
  long installationId();

  /// What makes it this job. Built of ids that outlive a rename and a new installation.
  String key();

  /// One pull request.
  ///
  /// @param repository as `owner/name`, for requests and for people; it may have changed since
  record PullJob(long installationId, long repositoryId, String repository, int pullNumber)
      implements Job {
    public PullJob {
      requireIds(installationId, repositoryId, pullNumber);
      requireName(repository);
    }

    @Override
    public String key() {
      return "pull/" + repositoryId + "/" + pullNumber;
    }
  }

  /// Whatever open pull requests have this commit as their head.
  record CommitJob(long installationId, long repositoryId, String repository, String sha)
      implements Job {
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    public CommitJob {
      requireIds(installationId, repositoryId);
      requireName(repository);
      require(SHA.matcher(sha).matches(), "sha is not a commit's SHA");
    }

    @Override
    public String key() {
      return "commit/" + repositoryId + "/" + sha;
    }
  }

  /// All open pull requests of a repository.
  record RepositoryJob(long installationId, long repositoryId, String repository) implements Job {
    public RepositoryJob {
      requireIds(installationId, repositoryId);
      requireName(repository);
    }

    @Override
    public String key() {
      return "repository/" + repositoryId;
    }
  }

  /// All repositories of an installation.
  record InstallationJob(long installationId) implements Job {
    public InstallationJob {
      requireIds(installationId);
    }

    @Override
    public String key() {
      return "installation/" + installationId;
    }
  }

  /// All groups of the merge queue of a branch (R11.1).
  record MergeQueueJob(long installationId, long repositoryId, String repository, String branch)
      implements Job {
    public MergeQueueJob {
      requireIds(installationId, repositoryId);
      requireName(repository);
      require(!branch.isBlank(), "a branch has a name");
    }

    @Override
    public String key() {
      return "merge-queue/" + repositoryId + "/" + branch;
    }
  }

  private static void requireIds(long... ids) {
    for (long id : ids) {
      require(id > 0, "an id or number is positive");
    }
  }

  private static void requireName(String repository) {
    require(RepositoryName.isOne(repository), "repository is not an owner/name");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
