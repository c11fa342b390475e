package dev.quorate.worker;

import dev.quorate.engine.Action;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CheckRunPost.Annotation;
import dev.quorate.forge.CheckRunPost.Result;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.PullState;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.Head;
import dev.quorate.ledger.PullLedger;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.policy.ProtectedPaths;
import dev.quorate.report.ConfigText;
import dev.quorate.report.ConfigText.Advice;
import dev.quorate.report.Links;
import dev.quorate.store.WatchedPulls;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The second check on a pull request that edits the config, a roster file or the policy tests:
/// what is wrong with them, and what they would change. It advises; the verdict knows nothing of
/// it.
final class ConfigCheck {
  private static final Logger log = LoggerFactory.getLogger(ConfigCheck.class);
  private static final String SUFFIX = " config";
  private static final Duration RETRY = Duration.ofMinutes(1);

  private final BaseFiles files;
  private final OtherPulls others;
  private final Writer writer;

  ConfigCheck(BaseFiles files, PullLedger ledger, WatchedPulls watched, Writer writer) {
    this.files = files;
    this.others = new OtherPulls(ledger, watched);
    this.writer = writer;
  }

  /// Posts the check where it is due and not there; the answer is when to try again, if GitHub does
  /// not answer.
  Optional<Instant> look(PullSnapshot pull, RulesRecord rules, Standing standing) {
    Optional<Head> head =
        standing
            .proceedings()
            .heads()
            .head()
            .filter(known -> known.sha().equals(pull.head()))
            .filter(known -> edits(known, rules));
    boolean due = pull.state() == PullState.OPEN && pull.base().equals(pull.defaultBranch());
    if (!due || head.isEmpty()) {
      return Optional.empty();
    }
    String name = SettingReader.checkName(rules) + SUFFIX;
    String basis = basis(name, pull, rules, standing.at());
    boolean posted =
        pull.ownRuns().stream()
            .anyMatch(run -> run.name().equals(name) && run.externalId().equals(basis));
    // a name of the check itself may be required still, and this one says nothing of approvals
    if (posted || rules.hasNamedCheck(name)) {
      return Optional.empty();
    }
    try {
      return post(pull, head.get(), rules, name, basis, standing.at());
    } catch (ForgeException e) {
      log.warn("{}: no check on its config yet: {}", pull.address(), e.getMessage());
      return Optional.of(standing.at().plus(e.retryAfter().orElse(RETRY)));
    }
  }

  /// What the check is made from: the head, the rules and the committee in force, and the day,
  /// since the other pull requests go on.
  private static String basis(String name, PullSnapshot pull, RulesRecord rules, Instant at) {
    return CheckRunPost.fingerprint(
        name,
        pull.head().value(),
        Long.toString(rules.last()),
        at.truncatedTo(ChronoUnit.DAYS).toString());
  }

  private static boolean edits(Head head, RulesRecord rules) {
    ProtectedPaths governance =
        rules.lastReadable().map(ProtectedPaths::of).orElseGet(() -> new ProtectedPaths(Set.of()));
    return head.files().stream()
        .map(ChangedFile::paths)
        .flatMap(List::stream)
        .anyMatch(governance::contain);
  }

  private Optional<Instant> post(
      PullSnapshot pull, Head head, RulesRecord rules, String name, String basis, Instant at) {
    Unanswered unanswered = new Unanswered();
    ForgeRoster facts =
        new ForgeRoster(files, pull.repository(), pull.defaultBranchCommit(), unanswered);
    Advice advice =
        ConfigText.of(
            new ProposedRules(pull, head, rules, files, facts, others, at).read(),
            new Links(pull.url(), Optional.empty()));
    if (unanswered.isAny()) {
      return Optional.of(at.plus(RETRY));
    }
    CheckRunPost post =
        new CheckRunPost(
            name,
            pull.head(),
            advice.good() ? Result.SUCCESS : Result.FAILURE,
            advice.text().title(),
            advice.text().summary(),
            advice.remarks().stream()
                .map(
                    remark ->
                        new Annotation(remark.spot().path(), remark.spot().line(), remark.text()))
                .toList(),
            basis);
    // a new run each time: GitHub would keep the annotations of an old one
    writer.write(pull.repository(), new Action.CreateCheckRun(post));
    log.info("{}: {}: {}", pull.address(), name, post.result());
    return Optional.empty();
  }
}
