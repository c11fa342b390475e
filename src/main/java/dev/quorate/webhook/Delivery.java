package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.Sighting;
import java.time.Instant;
import java.util.List;

/// A delivery whose signature is right.
record Delivery(String event, Payload payload, Instant receivedAt) {

  String action() {
    return payload.text("action");
  }

  Hint hint(Job job) {
    return new Hint(job, receivedAt);
  }

  Hint hint(Job job, SightingBody body) {
    return new Hint(job, receivedAt, List.of(new Sighting(event, receivedAt, body.json())));
  }

  Job.PullJob pull(int number) {
    return new Job.PullJob(installation(), repositoryId(), repository(), number);
  }

  Job.CommitJob commit(String sha) {
    return new Job.CommitJob(installation(), repositoryId(), repository(), sha);
  }

  Job.RepositoryJob wholeRepository() {
    return new Job.RepositoryJob(installation(), repositoryId(), repository());
  }

  Job.MergeQueueJob mergeQueue(String branch) {
    return new Job.MergeQueueJob(installation(), repositoryId(), repository(), branch);
  }

  Job.InstallationJob wholeInstallation() {
    return new Job.InstallationJob(installation());
  }

  long installation() {
    return payload.number("installation.id");
  }

  long repositoryId() {
    return payload.number("repository.id");
  }

  private String repository() {
    return payload.text("repository.full_name");
  }
}
