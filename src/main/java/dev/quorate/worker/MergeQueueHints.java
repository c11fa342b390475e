package dev.quorate.worker;

import dev.quorate.forge.PullSnapshot;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import java.time.InstantSource;
import java.util.List;

/// Has the groups of a merge queue judged again when the verdict of a pull request changes (R11.1).
/// A merge queue that holds anything has a job, so a branch without one costs no request.
final class MergeQueueHints {
  private final JobQueue queue;
  private final InstantSource clock;

  MergeQueueHints(JobQueue queue, InstantSource clock) {
    this.queue = queue;
    this.clock = clock;
  }

  void verdictChanged(PullSnapshot pull) {
    Job job = Repositories.mergeQueue(pull.repository(), pull.base());
    if (queue.find(job).isPresent()) {
      queue.hint(List.of(new Hint(job, clock.instant())));
    }
  }
}
