package dev.quorate.worker;

import dev.quorate.engine.GroupDecision;
import dev.quorate.engine.Setting;
import dev.quorate.forge.Forge;
import dev.quorate.forge.MergeQueue;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import dev.quorate.ledger.PullLedger;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Outcome;
import dev.quorate.report.GroupMember;
import dev.quorate.report.Links;
import dev.quorate.worker.RulesReader.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One look at the merge queue of a branch: which groups there are, how their pull requests stand,
/// and the check on the head of each group (R11.1). Pull requests are judged by what their own
/// looks have recorded; a group that is new has each of its pull requests looked at first.
final class MergeQueueWork {
  private static final Logger log = LoggerFactory.getLogger(MergeQueueWork.class);

  /// By then GitHub shows a group that it has told of.
  private static final Duration NEW_GROUP = Duration.ofSeconds(5);

  /// So long the deliveries about a queue may be lost without anybody noticing.
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private final Forge forge;
  private final RulesReader rules;
  private final JobQueue queue;
  private final PullLedger ledger;
  private final Writer writer;
  private final InstantSource clock;

  MergeQueueWork(
      Forge forge,
      RulesReader rules,
      JobQueue queue,
      PullLedger ledger,
      Writer writer,
      InstantSource clock) {
    this.forge = forge;
    this.rules = rules;
    this.queue = queue;
    this.ledger = ledger;
    this.writer = writer;
    this.clock = clock;
  }

  /// Looks at it.
  ///
  /// @param again whether this is tried once more
  Outcome look(Job.MergeQueueJob job, boolean again, Occasion occasion) {
    RepositoryAddress address =
        Repositories.address(job.installationId(), job.repositoryId(), job.repository());
    return switch (forge.mergeQueue(address, new Branch(job.branch()))) {
      case Reading.Missing<MergeQueue> _ -> new Outcome.Done(Optional.empty());
      case Reading.Unusable<MergeQueue>(String why) -> {
        log.warn("No check on merge groups: {}", why);
        yield new Outcome.Done(Optional.empty());
      }
      case Reading.Found<MergeQueue>(MergeQueue found) -> look(found, again, occasion);
    };
  }

  private Outcome look(MergeQueue found, boolean again, Occasion occasion) {
    Instant now = clock.instant();
    boolean noGroup = found.entries().stream().allMatch(entry -> entry.groupHead().isEmpty());
    if (noGroup && !again) {
      return new Outcome.Retry(now.plus(NEW_GROUP), "the merge queue has no group yet");
    }
    if (found.entries().isEmpty()) {
      return new Outcome.Done(Optional.empty());
    }
    RepositoryAddress repository = found.repository();
    Rules inForce = rules.read(repository, found.defaultBranchCommit(), now);
    if (inForce.isAbsent()) {
      return new Outcome.Done(Optional.empty());
    }
    QueuedPulls pulls = new QueuedPulls(queue, ledger, repository, inForce, now);
    Groups groups = new Groups(repository, inForce.record(), pulls, now, occasion);
    Instant next = now.plus(LOOK_AGAIN);
    for (int i = 0; i < found.entries().size(); i++) {
      // the group of an entry holds all that stand before it, too
      Optional<Instant> recheckAt = judge(groups, found.entries().subList(0, i + 1));
      next = recheckAt.filter(next::isAfter).orElse(next);
    }
    return new Outcome.Done(Optional.of(next));
  }

  /// What the groups of one look have in common.
  private record Groups(
      RepositoryAddress repository,
      RulesRecord rules,
      QueuedPulls pulls,
      Instant now,
      Occasion occasion) {}

  /// Judges the group that is tested for the last of its entries, if there is one yet.
  private Optional<Instant> judge(Groups groups, List<MergeQueue.Entry> group) {
    return group.getLast().groupHead().flatMap(head -> judge(groups, group, head));
  }

  private Optional<Instant> judge(Groups groups, List<MergeQueue.Entry> group, HeadSha head) {
    MergeQueue.Entry last = group.getLast();
    Setting setting = SettingReader.read(new Links(last.url(), Optional.empty()), groups.rules());
    Optional<OwnCheckRun> run =
        last.ownRuns().stream().filter(own -> own.name().equals(setting.checkName())).findFirst();
    if (run.isEmpty()) {
      groups.pulls().askForLooks(group);
    }
    boolean isNew = run.filter(OwnCheckRun::completed).isEmpty();
    Optional<Instant> looked = isNew ? groups.pulls().lookedAt(group) : Optional.empty();
    List<GroupMember> members = groups.pulls().judge(group, isNew);
    if (members.isEmpty()) {
      return Optional.empty();
    }
    GroupDecision decision = GroupDecision.decide(members, head, setting, run, groups.now());
    decision.action().ifPresent(action -> writer.write(groups.repository(), action));
    DecisionLog.write(groups.occasion(), groups.repository(), head, members, decision.action());
    return Stream.of(decision.recheckAt(), looked)
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
