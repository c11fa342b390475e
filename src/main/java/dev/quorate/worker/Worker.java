package dev.quorate.worker;

import dev.quorate.forge.Forge;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.OpenPull;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.ledger.PullLedger;
import dev.quorate.ledger.RulesLedger;
import dev.quorate.queue.Backoff;
import dev.quorate.queue.Claimed;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobHandler;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Outcome;
import dev.quorate.store.Ledger;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPulls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/// Runs the jobs: looks at one pull request or merge queue, or finds those that a change of rules,
/// people or checks concerns and has each looked at.
public final class Worker implements JobHandler {
  /// By then a pull request that was just opened has been looked at.
  private static final Duration NEW_HEAD = Duration.ofSeconds(5);

  private static final Outcome DONE = new Outcome.Done(Optional.empty());

  private final Forge forge;
  private final JobQueue queue;
  private final WatchedPulls watched;
  private final InstantSource clock;
  private final BaseFiles files;
  private final PullWork pulls;
  private final MergeQueueWork mergeQueues;

  public Worker(
      Forge forge,
      JobQueue queue,
      Ledger ledger,
      WatchedPulls watched,
      PostedVerdicts verdicts,
      InstantSource clock) {
    this.forge = forge;
    this.queue = queue;
    this.watched = watched;
    this.clock = clock;
    this.files = new BaseFiles(forge, News.of(queue.instances()), clock);
    RulesLedger rulesLedger = new RulesLedger(ledger);
    RulesReader rules = new RulesReader(files, rulesLedger);
    PullLedger pullLedger = new PullLedger(ledger);
    Watching watching = new Watching(verdicts);
    Writer writer = new Writer(forge, pullLedger, queue);
    this.pulls =
        new PullWork(
            forge,
            rules,
            pullLedger,
            watched,
            watching,
            new Unread(writer, pullLedger, rulesLedger, watched, watching, clock),
            new MergeQueueHints(queue, clock),
            writer,
            new ConfigCheck(files, pullLedger, watched, writer),
            clock);
    this.mergeQueues = new MergeQueueWork(forge, rules, queue, pullLedger, writer, clock);
  }

  /// Tells `listener` the outcome of each verdict that was posted.
  public void listen(Consumer<dev.quorate.merge.Outcome> listener) {
    pulls.listen(listener);
  }

  /// What has no commit, such as a team, may have changed without a webhook: it is read anew.
  void forget() {
    files.forget();
  }

  @Override
  public Outcome run(Claimed claimed) {
    files.heed();
    try {
      return switch (claimed.job()) {
        case Job.PullJob job ->
            new Outcome.Done(
                pulls.look(
                    job,
                    SightingReader.read(claimed.sightings()),
                    claimed.failingSince(),
                    Occasion.of(claimed, clock)));
        case Job.CommitJob job -> lookAtHead(job, claimed);
        case Job.RepositoryJob job -> lookAtRepository(job, claimed);
        case Job.InstallationJob job -> lookAtInstallation(job, claimed);
        case Job.MergeQueueJob job ->
            mergeQueues.look(job, claimed.attempts() > 0, Occasion.of(claimed, clock));
      };
    } catch (ForgeException e) {
      return isLeftOver(claimed) ? DONE : later(e, claimed.attempts() + 1);
    }
  }

  /// Whether the installation is gone or suspended: no look will succeed until it is back, and then
  /// all of it is looked at. What a webhook told is kept.
  private boolean isLeftOver(Claimed claimed) {
    long installation = claimed.job().installationId();
    if (claimed.attempts() == 0
        || !claimed.sightings().isEmpty()
        || claimed.job() instanceof Job.InstallationJob
        || watched.hasOfInstallation(installation)) {
      return false;
    }
    try {
      return !forge.listInstallations().contains(installation);
    } catch (ForgeException _) {
      return false;
    }
  }

  /// No sooner than GitHub wants, and later with each failure.
  private Outcome later(ForgeException e, int failures) {
    Instant now = clock.instant();
    String why = String.valueOf(e.getMessage());
    Duration asked = e.retryAfter().orElse(Duration.ZERO);
    if (e.isUnsent()) {
      return new Outcome.Wait(now.plus(asked), why);
    }
    Duration backoff = Backoff.DEFAULT.after(failures, ThreadLocalRandom.current());
    return new Outcome.Retry(now.plus(asked.compareTo(backoff) > 0 ? asked : backoff), why);
  }

  /// A report may come while the pull request is looked at for the first time, so a head that is
  /// not known yet is asked for once more.
  private Outcome lookAtHead(Job.CommitJob job, Claimed claimed) {
    List<Job> pulls =
        watched.listByHead(job.repositoryId(), job.sha()).stream()
            .<Job>map(Repositories::job)
            .toList();
    hint(pulls, claimed);
    return pulls.isEmpty() && claimed.attempts() == 0
        ? new Outcome.Retry(clock.instant().plus(NEW_HEAD), "no pull request has this head yet")
        : DONE;
  }

  private Outcome lookAtRepository(Job.RepositoryJob job, Claimed claimed) {
    files.forget();
    RepositoryAddress repository =
        Repositories.address(job.installationId(), job.repositoryId(), job.repository());
    List<Job> jobs = new ArrayList<>();
    if (OrganisationRules.areIn(repository)) {
      jobs.add(new Job.InstallationJob(job.installationId()));
    }
    List<OpenPull> open = forge.listOpenPulls(repository);
    jobs.addAll(Repositories.mergeQueues(open));
    open.stream().map(OpenPull::address).map(Repositories::job).forEach(jobs::add);
    watched.listOfRepository(job.repositoryId()).stream()
        .map(Repositories::job)
        .filter(pull -> !jobs.contains(pull))
        .forEach(jobs::add);
    hint(jobs, claimed);
    return DONE;
  }

  private Outcome lookAtInstallation(Job.InstallationJob job, Claimed claimed) {
    files.forget();
    if (!forge.listInstallations().contains(job.installationId())) {
      watched.removeOfInstallation(job.installationId());
      return DONE;
    }
    List<Job> jobs = new ArrayList<>();
    for (RepositoryAddress repository : forge.listRepositories(job.installationId())) {
      if (!OrganisationRules.areIn(repository)) {
        jobs.add(
            new Job.RepositoryJob(job.installationId(), repository.id(), repository.fullName()));
      }
    }
    hint(jobs, claimed);
    return DONE;
  }

  /// Whatever delivery asked for the job asks for these.
  private void hint(List<Job> jobs, Claimed claimed) {
    queue.hint(
        Pace.hints(jobs, clock.instant()).stream()
            .map(hint -> hint.askedBy(claimed.delivery()))
            .toList());
  }
}
