package dev.quorate.worker;

import dev.quorate.engine.Action;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CheckRunPost.Result;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.PullAddress;
import dev.quorate.history.HeadSha;
import dev.quorate.ledger.DecisionNote;
import dev.quorate.ledger.PullLedger;
import dev.quorate.ledger.RulesLedger;
import dev.quorate.ledger.Sightings;
import dev.quorate.merge.Outcome;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.report.CheckRunText;
import dev.quorate.report.UnreadText;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says on the check that a governed pull request could not be read for a day: what the check said
/// before is not known to be true any more, and must not stay green. Said once for each head; the
/// next look that succeeds posts its verdict in the same place.
final class Unread {
  private static final Logger log = LoggerFactory.getLogger(Unread.class);

  /// What the ledger has for a reason. It is none of a verdict's.
  private static final String REASON = "unread";

  private final Writer writer;
  private final PullLedger ledger;
  private final RulesLedger rules;
  private final WatchedPulls watched;
  private final Watching watching;
  private final InstantSource clock;

  Unread(
      Writer writer,
      PullLedger ledger,
      RulesLedger rules,
      WatchedPulls watched,
      Watching watching,
      InstantSource clock) {
    this.writer = writer;
    this.ledger = ledger;
    this.rules = rules;
    this.watched = watched;
    this.watching = watching;
    this.clock = clock;
  }

  /// Says it, if it is so and GitHub lets the bot write.
  ///
  /// @param sightings what may tell of a newer head than the last one read
  /// @param failingSince since when no look has succeeded
  void tell(
      Job.PullJob job,
      Sightings sightings,
      Optional<Instant> failingSince,
      RuntimeException why,
      Occasion occasion) {
    boolean unsent = why instanceof ForgeException e && e.isUnsent();
    Instant longAgo = clock.instant().minus(JobQueue.LONG_FAILING);
    if (unsent || failingSince.filter(since -> !since.isAfter(longAgo)).isEmpty()) {
      return;
    }
    LedgerSubject subject = new LedgerSubject(job.repositoryId(), job.pullNumber());
    try {
      watched
          .find(subject)
          .map(pull -> head(pull, sightings))
          .ifPresent(head -> tell(job, head, text(failingSince.get(), why), occasion));
    } catch (RuntimeException e) {
      log.warn("{}: the check cannot say that it cannot be read: {}", job.key(), e.getMessage());
    }
  }

  private void tell(Job.PullJob job, HeadSha head, CheckRunText text, Occasion occasion) {
    LedgerSubject subject = new LedgerSubject(job.repositoryId(), job.pullNumber());
    DecisionNote note =
        new DecisionNote(head.value(), Outcome.ERROR.word(), List.of(REASON), Optional.empty());
    if (ledger.read(subject).lastDecision().equals(Optional.of(note))) {
      return;
    }
    String check =
        SettingReader.checkName(rules.read(LedgerSubject.repository(job.repositoryId())));
    CheckRunPost post =
        new CheckRunPost(check, head, Result.ACTION_REQUIRED, text.title(), text.summary());
    Action.OnCheckRun action = new Action.CreateCheckRun(post);
    PullAddress address = Repositories.address(job);
    writer.write(address.repository(), action);
    ledger.appendDecision(subject, note);
    watching.noteUnread(subject, text.title(), clock.instant());
    DecisionLog.write(occasion, address, note, List.of(action));
  }

  private static HeadSha head(WatchedPull pull, Sightings sightings) {
    return sightings.heads().isEmpty()
        ? new HeadSha(pull.head())
        : sightings.heads().getLast().head();
  }

  private static CheckRunText text(Instant since, RuntimeException why) {
    return UnreadText.of(
        since,
        why instanceof ForgeException ? String.valueOf(why.getMessage()) : "an error in the bot");
  }
}
