package dev.quorate.worker;

import dev.quorate.forge.OpenPull;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Branch;
import dev.quorate.queue.Job;
import dev.quorate.store.WatchedPull;
import java.util.List;

/// From the queue's and the store's names for repositories and pull requests to the forge's, and
/// back.
final class Repositories {
  private Repositories() {}

  static RepositoryAddress address(long installationId, long id, String fullName) {
    int slash = fullName.indexOf('/');
    return new RepositoryAddress(
        installationId, id, fullName.substring(0, slash), fullName.substring(slash + 1));
  }

  static PullAddress address(Job.PullJob job) {
    return new PullAddress(
        address(job.installationId(), job.repositoryId(), job.repository()), job.pullNumber());
  }

  static Job.PullJob job(PullAddress pull) {
    RepositoryAddress repository = pull.repository();
    return new Job.PullJob(
        repository.installationId(), repository.id(), repository.fullName(), pull.number());
  }

  static Job.MergeQueueJob mergeQueue(RepositoryAddress repository, Branch branch) {
    return new Job.MergeQueueJob(
        repository.installationId(), repository.id(), repository.fullName(), branch.name());
  }

  /// The merge queues that these may be in: a branch does not tell whether it has one.
  static List<Job.MergeQueueJob> mergeQueues(List<OpenPull> pulls) {
    return pulls.stream()
        .map(pull -> mergeQueue(pull.address().repository(), pull.base()))
        .distinct()
        .toList();
  }

  static Job.PullJob job(WatchedPull pull) {
    return new Job.PullJob(
        pull.installationId(),
        pull.subject().repositoryId(),
        pull.repository(),
        pull.subject().pullNumber());
  }
}
