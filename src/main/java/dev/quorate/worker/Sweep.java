package dev.quorate.worker;

import dev.quorate.forge.Forge;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.ReactionPoll;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks GitHub for what it sends no webhook for: the reactions on every governed pull request.
/// Those whose reactions changed are looked at again (R2.1). An installation with thousands of them
/// is swept less often, so that sweeps leave its budget at GitHub to what people wait for.
public final class Sweep {
  private static final Logger log = LoggerFactory.getLogger(Sweep.class);
  private static final Duration HOUR = Duration.ofHours(1);

  /// A quarter of the points that GitHub gives every installation; a request costs one.
  private static final int REQUESTS_AN_HOUR = 1_250;

  private static final int PULLS_IN_A_REQUEST = 100;

  /// So many answers are kept in memory before what they say is stored.
  private static final int PULLS_AT_ONCE = 1_000;

  private static final Duration SHORTEST_REST = Duration.ofMinutes(1);

  private final Forge forge;
  private final JobQueue queue;
  private final WatchedPulls watched;
  private final InstantSource clock;
  private final Map<Long, Instant> restsUntil = new HashMap<>();

  public Sweep(Forge forge, JobQueue queue, WatchedPulls watched, InstantSource clock) {
    this.forge = forge;
    this.queue = queue;
    this.watched = watched;
    this.clock = clock;
  }

  /// One sweep; nothing is asked for while nothing is watched.
  public synchronized void run() {
    Map<Long, List<WatchedPull>> installations =
        watched.list().stream().collect(Collectors.groupingBy(WatchedPull::installationId));
    installations.forEach(this::sweep);
  }

  private void sweep(long installationId, List<WatchedPull> pulls) {
    if (forge.findLowBudget(installationId).isPresent()) {
      log.info("No sweep of installation {}: its budget at GitHub is low", installationId);
      return;
    }
    if (clock.instant().isBefore(restsUntil.getOrDefault(installationId, Instant.MIN))) {
      return;
    }
    rest(pulls.size())
        .ifPresent(rest -> restsUntil.put(installationId, clock.instant().plus(rest)));
    try {
      pulls.stream()
          .gather(Gatherers.windowFixed(PULLS_AT_ONCE))
          .forEach(some -> ask(installationId, some));
    } catch (ForgeException e) {
      log.warn("Cannot sweep the installation {}: {}", installationId, e.getMessage());
    }
  }

  private void ask(long installationId, List<WatchedPull> pulls) {
    Map<String, WatchedPull> byNode =
        pulls.stream()
            .collect(
                Collectors.toMap(WatchedPull::nodeId, Function.identity(), (one, same) -> one));
    List<ReactionPoll.Question> questions =
        byNode.values().stream()
            .map(pull -> new ReactionPoll.Question(pull.nodeId(), pull.statusNodeId()))
            .toList();
    List<Job> changed = new ArrayList<>();
    for (ReactionPoll poll : forge.listReactions(installationId, questions)) {
      WatchedPull pull = byNode.get(poll.nodeId());
      if (pull != null && !pull.reactions().equals(fingerprint(poll))) {
        changed.add(Repositories.job(pull));
      }
    }
    hint(changed);
  }

  /// How long an installation rests after so many pull requests were asked about; nothing where
  /// that is less than an ordinary interval.
  static Optional<Duration> rest(int pulls) {
    int requests = Math.ceilDiv(pulls, PULLS_IN_A_REQUEST);
    return Optional.of(HOUR.multipliedBy(requests).dividedBy(REQUESTS_AN_HOUR))
        .filter(rest -> rest.compareTo(SHORTEST_REST) > 0);
  }

  private static String fingerprint(ReactionPoll poll) {
    return ReactionFingerprint.of(poll.onDescription(), poll.onStatusComment());
  }

  private void hint(List<Job> jobs) {
    queue.hint(jobs.stream().map(job -> new Hint(job, clock.instant())).toList());
  }
}
