package dev.quorate.worker;

import dev.quorate.forge.Forge;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.OpenPull;
import dev.quorate.forge.RateBudget;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import dev.quorate.worker.Listing.Mark;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes up for webhooks that were lost: lists every open pull request and has each that is
/// governed looked at again, those first that are new, changed or gone. So a verdict is never wrong
/// for longer than from one reconciliation to the next, even if no webhook ever comes; only what a
/// listing does not show waits longer where there are thousands of pull requests. What belongs to
/// an installation that is gone or suspended is watched no more, until it is back.
public final class Reconciliation {
  private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

  private final Forge forge;
  private final JobQueue queue;
  private final WatchedPulls watched;
  private final Worker worker;
  private final InstantSource clock;

  /// By installation. After a start there are none, and everything counts as changed.
  private final Map<Long, Map<LedgerSubject, Mark>> marks = new HashMap<>();

  /// By installation with very many pull requests: until when looks at all of them are begun.
  private final Map<Long, Instant> busyUntil = new HashMap<>();

  public Reconciliation(
      Forge forge, JobQueue queue, WatchedPulls watched, Worker worker, InstantSource clock) {
    this.forge = forge;
    this.queue = queue;
    this.watched = watched;
    this.worker = worker;
    this.clock = clock;
  }

  /// Reconciles once; for one thread at a time. False when GitHub did not even name the
  /// installations, so that it is to be tried again soon.
  public boolean run() {
    List<Long> installations;
    try {
      installations = forge.listInstallations();
    } catch (ForgeException e) {
      log.warn("Cannot list the installations: {}", e.getMessage());
      return false;
    }
    worker.forget();
    marks.keySet().retainAll(installations);
    Map<Long, List<WatchedPull>> known =
        watched.list().stream().collect(Collectors.groupingBy(WatchedPull::installationId));
    known.keySet().stream()
        .filter(id -> !installations.contains(id))
        .forEach(watched::removeOfInstallation);
    installations.forEach(id -> reconcile(id, known.getOrDefault(id, List.of())));
    return true;
  }

  /// What cannot be listed is left to the job that does the same and is retried until it is done.
  private void reconcile(long installationId, List<WatchedPull> known) {
    Job everything = new Job.InstallationJob(installationId);
    Optional<RateBudget> low = forge.findLowBudget(installationId);
    if (low.isPresent()) {
      log.info("Installation {} is reconciled when its budget at GitHub is new", installationId);
      queue.hint(List.of(new Hint(everything, low.get().resetAt())));
      return;
    }
    List<RepositoryAddress> repositories;
    try {
      repositories = forge.listRepositories(installationId);
    } catch (ForgeException e) {
      log.warn("Cannot list installation {}: {}", installationId, e.getMessage());
      queue.hint(List.of(new Hint(everything, clock.instant())));
      return;
    }
    Listing listing = list(repositories, known, marks.getOrDefault(installationId, Map.of()));
    List<Job> jobs = new ArrayList<>(listing.mergeQueues());
    jobs.addAll(listing.changed());
    Instant now = clock.instant();
    boolean all = !now.isBefore(busyUntil.getOrDefault(installationId, Instant.MIN));
    if (all) {
      jobs.addAll(listing.unchanged());
    }
    List<Hint> hints = Pace.hints(jobs, now);
    queue.hint(hints);
    if (all && hints.size() > Pace.AT_ONCE) {
      busyUntil.put(installationId, hints.getLast().dueAt());
    }
    marks.put(installationId, listing.marks());
  }

  private Listing list(
      List<RepositoryAddress> repositories,
      List<WatchedPull> known,
      Map<LedgerSubject, Mark> before) {
    Governed governed =
        new Governed(
            forge,
            known.stream()
                .map(pull -> pull.subject().repositoryId())
                .collect(Collectors.toUnmodifiableSet()));
    Listing listing = new Listing(before);
    for (RepositoryAddress repository : repositories) {
      try {
        List<OpenPull> pulls = forge.listOpenPulls(repository);
        if (!pulls.isEmpty() && governed.has(repository)) {
          Repositories.mergeQueues(pulls).forEach(listing::add);
          pulls.forEach(listing::add);
        }
      } catch (ForgeException e) {
        log.warn("Cannot list {}: {}", repository.fullName(), e.getMessage());
        listing.addUnlisted(
            new Job.RepositoryJob(
                repository.installationId(), repository.id(), repository.fullName()));
      }
    }
    listing.compare(known);
    return listing;
  }
}
