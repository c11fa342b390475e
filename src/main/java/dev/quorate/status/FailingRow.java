package dev.quorate.status;

import dev.quorate.queue.FailingJob;
import dev.quorate.queue.Job;
import dev.quorate.report.Plain;

/// A failing job on the page.
public record FailingRow(String what, int attempts, Shown since, Shown again, String error) {
  private static final int LONGEST = 300;

  static FailingRow of(FailingJob failing) {
    return new FailingRow(
        what(failing.job()),
        failing.attempts(),
        Shown.past(failing.since()),
        Shown.future(failing.dueAt()),
        Plain.line(failing.error(), LONGEST));
  }

  private static String what(Job job) {
    return switch (job) {
      case Job.PullJob pull -> pull.repository() + "#" + pull.pullNumber();
      case Job.CommitJob commit -> commit.repository() + ", commit " + commit.sha().substring(0, 7);
      case Job.RepositoryJob repository -> repository.repository() + ", all that is open";
      case Job.InstallationJob installation -> "installation " + installation.installationId();
      case Job.MergeQueueJob queue ->
          queue.repository() + ", merge queue of " + Plain.line(queue.branch(), LONGEST);
    };
  }
}
