package dev.quorate.worker;

import dev.quorate.forge.OpenPull;
import dev.quorate.queue.Job;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.WatchedPull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The open pull requests of one installation as it was listed, against how it was listed before:
/// which of them to look at, and in what order.
final class Listing {
  private final Map<LedgerSubject, Mark> before;
  private final Map<LedgerSubject, Mark> marks = new HashMap<>();
  private final Set<Long> unlisted = new HashSet<>();
  private final List<Job> mergeQueues = new ArrayList<>();
  private final List<Job> changed = new ArrayList<>();
  private final List<Job> unchanged = new ArrayList<>();

  /// What a listing shows of a pull request.
  record Mark(String head, Instant updatedAt) {}

  Listing(Map<LedgerSubject, Mark> before) {
    this.before = before;
  }

  /// What is queued to be merged, people wait for.
  void add(Job.MergeQueueJob mergeQueue) {
    mergeQueues.add(mergeQueue);
  }

  void add(OpenPull pull) {
    LedgerSubject subject =
        new LedgerSubject(pull.address().repository().id(), pull.address().number());
    Mark mark = new Mark(pull.head().value(), pull.updatedAt());
    marks.put(subject, mark);
    List<Job> jobs = mark.equals(before.get(subject)) ? unchanged : changed;
    jobs.add(Repositories.job(pull.address()));
  }

  /// The repository could not be listed; that is for its own job.
  void addUnlisted(Job.RepositoryJob repository) {
    unlisted.add(repository.repositoryId());
    changed.add(repository);
  }

  /// One that was watched and is not listed was closed or merged, or is out of reach.
  void compare(List<WatchedPull> watched) {
    watched.stream()
        .filter(pull -> !marks.containsKey(pull.subject()))
        .filter(pull -> !unlisted.contains(pull.subject().repositoryId()))
        .map(Repositories::job)
        .forEach(changed::add);
  }

  /// The merge queues there may be.
  List<Job> mergeQueues() {
    return List.copyOf(mergeQueues);
  }

  /// What GitHub shows to have changed.
  List<Job> changed() {
    return List.copyOf(changed);
  }

  /// What looks the same, which statuses, check runs, people and rules elsewhere leave it.
  List<Job> unchanged() {
    return List.copyOf(unchanged);
  }

  /// What to compare the next listing with.
  Map<LedgerSubject, Mark> marks() {
    return Map.copyOf(marks);
  }
}
