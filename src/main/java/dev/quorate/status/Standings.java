package dev.quorate.status;

import dev.quorate.forge.ApiUse;
import dev.quorate.merge.Outcome;
import dev.quorate.queue.JobCounts;
import dev.quorate.queue.JobQueue;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPulls;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the pages show, read from the bot's own database: GitHub is not asked.
public final class Standings {
  /// How many of each outcome the first page shows.
  private static final int FEW = 20;

  /// What needs an operator or the committee comes first.
  private static final List<Outcome> ORDER =
      List.of(Outcome.ERROR, Outcome.BLOCKED, Outcome.WAITING, Outcome.PASS);

  private final String version;
  private final URI github;
  private final PostedVerdicts verdicts;
  private final WatchedPulls watched;
  private final JobQueue queue;
  private final Supplier<List<ApiUse>> uses;
  private final InstantSource clock;

  /// @param version this build's
  /// @param github where people see GitHub
  /// @param uses what was asked of GitHub by this process
  public Standings(
      String version,
      URI github,
      PostedVerdicts verdicts,
      WatchedPulls watched,
      JobQueue queue,
      Supplier<List<ApiUse>> uses,
      InstantSource clock) {
    this.version = version;
    this.github = github;
    this.verdicts = verdicts;
    this.watched = watched;
    this.queue = queue;
    this.uses = uses;
    this.clock = clock;
  }

  StatusPage all() {
    Instant now = clock.instant();
    Map<String, Integer> counts = verdicts.countByOutcome();
    Map<Long, Integer> installations = watched.countByInstallation();
    int open = installations.values().stream().mapToInt(Integer::intValue).sum();
    int judged = counts.values().stream().mapToInt(Integer::intValue).sum();
    JobCounts jobs = queue.counts(now);
    return new StatusPage(
        version,
        Shown.past(now),
        ORDER.stream().map(outcome -> group(outcome, counts, 0, FEW, now)).toList(),
        Math.max(0, open - judged),
        jobs,
        queue.backlog(now).since().map(since -> Shown.ago(since, now)),
        queue.listFailing(FEW).stream().map(FailingRow::of).toList(),
        installations(installations, now),
        queue.instances().listAll());
  }

  /// @param page from 1
  GroupPage group(Outcome outcome, int page) {
    Instant now = clock.instant();
    int from = (page - 1) * PullGroup.PAGE;
    return new GroupPage(
        Shown.past(now), group(outcome, verdicts.countByOutcome(), from, PullGroup.PAGE, now));
  }

  private PullGroup group(
      Outcome outcome, Map<String, Integer> counts, int from, int most, Instant now) {
    return new PullGroup(
        outcome,
        counts.getOrDefault(outcome.word(), 0),
        from + 1,
        verdicts.listOfOutcome(outcome.word(), from, most).stream()
            .map(pull -> PullRow.of(pull, github, now))
            .toList());
  }

  private List<InstallationRow> installations(Map<Long, Integer> pulls, Instant now) {
    List<ApiUse> known = uses.get();
    return pulls.entrySet().stream()
        .map(
            each ->
                InstallationRow.of(
                    each.getKey(),
                    each.getValue(),
                    known.stream()
                        .filter(use -> use.installationId().equals(Optional.of(each.getKey())))
                        .findFirst(),
                    now))
        .toList();
  }
}
