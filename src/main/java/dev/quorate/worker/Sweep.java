package dev.quorate.worker;

import dev.quorate.forge.Forge;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.ReactionPoll;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks GitHub for what it sends no webhook for: the reactions on every governed pull request.
/// Those whose reactions changed are looked at again (R2.1).
public final class Sweep {
  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private final Forge forge;
  private final JobQueue queue;
  private final WatchedPulls watched;
  private final InstantSource clock;

  public Sweep(Forge forge, JobQueue queue, WatchedPulls watched, InstantSource clock) {
    this.forge = forge;
    this.queue = queue;
    this.watched = watched;
    this.clock = clock;
  }

  /// One sweep; nothing is asked for while nothing is watched.
  public void run() {
    Map<Long, List<WatchedPull>> installations =
        watched.list().stream().collect(Collectors.groupingBy(WatchedPull::installationId));
    installations.forEach(this::sweep);
  }

  private void sweep(long installationId, List<WatchedPull> pulls) {
    Map<String, WatchedPull> byNode =
        pulls.stream()
            .collect(
                Collectors.toMap(WatchedPull::nodeId, Function.identity(), (one, same) -> one));
    List<ReactionPoll.Question> questions =
        byNode.values().stream()
            .map(pull -> new ReactionPoll.Question(pull.nodeId(), pull.statusNodeId()))
            .toList();
    try {
      List<Job> changed = new ArrayList<>();
      for (ReactionPoll poll : forge.listReactions(installationId, questions)) {
        WatchedPull pull = byNode.get(poll.nodeId());
        if (pull != null && !pull.reactions().equals(fingerprint(poll))) {
          changed.add(Repositories.job(pull));
        }
      }
      hint(changed);
    } catch (ForgeException e) {
      log.warn("Cannot sweep the installation {}: {}", installationId, e.getMessage());
    }
  }

  private static String fingerprint(ReactionPoll poll) {
    return ReactionFingerprint.of(poll.onDescription(), poll.onStatusComment());
  }

  private void hint(List<Job> jobs) {
    queue.hint(jobs.stream().map(job -> new Hint(job, clock.instant())).toList());
  }
}
