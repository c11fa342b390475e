package dev.quorate.trial;

import dev.quorate.account.UserId;
import dev.quorate.forge.Forge;
import dev.quorate.forge.MergedPull;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.forge.TimelineItem;
import dev.quorate.history.Event;
import dev.quorate.history.NoticeMessage;
import dev.quorate.ledger.Sightings;
import dev.quorate.ledger.Sightings.HeadSighting;
import dev.quorate.merge.CountedApproval;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Reason;
import dev.quorate.merge.Verdict;
import dev.quorate.merge.VerdictAtMerge;
import dev.quorate.policy.Board;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Surroundings;
import dev.quorate.report.Missing;
import dev.quorate.trial.Tried.Finding;
import dev.quorate.worker.Findings;
import dev.quorate.worker.PullReading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tries the merge of one pull request: by both readings of its history, and with what is lost of
/// what people said. When in doubt it says so.
final class MergeTrial {
  private final Forge forge;
  private final Findings findings;
  private final TrialRules rules;
  private final Policy policy;
  private final InstantSource clock;

  /// @param rules some that can be read
  MergeTrial(Forge forge, TrialRules rules, InstantSource clock) {
    this.forge = forge;
    this.findings = new Findings(forge);
    this.rules = rules;
    this.policy = rules.policy().orElseThrow();
    this.clock = clock;
  }

  Tried of(MergedPull merged) {
    Optional<PullSnapshot> found = PullReading.read(forge, merged.address(), Optional.empty());
    if (found.isEmpty()) {
      return Tried.unknown(merged, "GitHub has it no longer");
    }
    PullSnapshot pull = found.get();
    Instant at = mergedAt(pull).orElse(merged.mergedAt());
    List<Event> history =
        new ArrayList<>(
            findings.find(
                pull, headSeen(pull, at), List.of(), Optional.of(policy), clock.instant()));
    // the bot's own message would have been sent (R7.2)
    policy
        .board()
        .flatMap(Board::email)
        .ifPresent(
            address ->
                history.add(new Event.NoticeSent(at, new NoticeMessage(1, "", address, ""))));
    Bounds bounds = Bounds.of(history, policy.cla(), at);
    Surroundings surroundings = rules.record().surroundings();
    Verdict worst = VerdictAtMerge.of(bounds.worst(), surroundings, at);
    Verdict best = VerdictAtMerge.of(bounds.best(), surroundings, at);
    return switch (best) {
      case Verdict.NoVerdict _ ->
          Tried.unknown(merged, "GitHub does not tell that it was open just before its merge");
      case Verdict.Unjudgeable verdict -> unjudgeable(merged, verdict);
      case Verdict.Judged verdict ->
          judged(
              merged,
              worst,
              verdict,
              LostWords.heard(pull, rules, verdict.judgement(), at),
              bounds.undated());
    };
  }

  private static Optional<Instant> mergedAt(PullSnapshot pull) {
    return pull.timeline().stream()
        .filter(TimelineItem.Merged.class::isInstance)
        .map(TimelineItem::at)
        .findFirst();
  }

  /// A review of a head shows that the head was there: nobody reviews what is not pushed yet.
  private static Sightings headSeen(PullSnapshot pull, Instant mergedAt) {
    return new Sightings(
        Optional.empty(),
        pull.reviews().stream()
            .filter(review -> review.commit().equals(Optional.of(pull.head())))
            .map(ReviewSeen::submittedAt)
            .filter(at -> !at.isAfter(mergedAt))
            .map(at -> new HeadSighting(at, pull.head()))
            .toList(),
        List.of());
  }

  /// Too many files would have stopped it; a roster that cannot be read says nothing of it.
  private static Tried unjudgeable(MergedPull merged, Verdict.Unjudgeable verdict) {
    boolean large = verdict.reasons().equals(List.of(Reason.TOO_LARGE));
    return large
        ? new Tried(merged, Finding.STOPPED, Optional.empty(), Missing.of(verdict), List.of())
        : new Tried(merged, Finding.UNKNOWN, Optional.empty(), List.of(), verdict.problems());
  }

  private Tried judged(
      MergedPull merged,
      Verdict worst,
      Verdict.Judged best,
      List<LostWords> lost,
      boolean undated) {
    Judgement judgement = best.judgement();
    Optional<String> track = Optional.of(judgement.track().track().name().value());
    List<Missing> certain = certain(best, lost);
    if (!certain.isEmpty()) {
      return new Tried(merged, Finding.STOPPED, track, certain, List.of());
    }
    List<String> unknown = new ArrayList<>();
    if (worst.outcome() != Outcome.PASS) {
      unknown.addAll(between(worst, best, undated));
    }
    lost.forEach(words -> unknown.add(words.doubt()));
    return unknown.isEmpty()
        ? new Tried(merged, Finding.PASSED, track, List.of(), List.of())
        : new Tried(merged, Finding.UNKNOWN, track, List.of(), unknown);
  }

  private List<Missing> certain(Verdict.Judged best, List<LostWords> lost) {
    Set<UserId> people =
        lost.stream().map(words -> words.by().id()).collect(Collectors.toUnmodifiableSet());
    Set<UserId> members = people.stream().filter(rules::isMember).collect(Collectors.toSet());
    Certainty certainty = new Certainty(best.judgement(), people, Set.copyOf(members));
    Set<Reason> reasons =
        best.judgement().requirements().stream()
            .filter(certainty::isMissing)
            .map(requirement -> requirement.reason())
            .collect(Collectors.toSet());
    return Missing.of(best).stream().filter(missing -> reasons.contains(missing.reason())).toList();
  }

  /// Why the worst reading does not pass where the best one does, or may.
  private static List<String> between(Verdict worst, Verdict.Judged best, boolean undated) {
    Set<Reason> reasons =
        worst.reasons().stream()
            .filter(reason -> !best.reasons().contains(reason))
            .collect(Collectors.toSet());
    List<String> why = new ArrayList<>();
    if (undated && reasons.remove(Reason.CLA)) {
      String check = best.judgement().situation().policy().cla().orElseThrow().check();
      why.add(
          "what %s said at the merge is not known: it is a check run, or has reported since (R6.1)"
              .formatted(check));
    }
    if (!reasons.isEmpty() || why.isEmpty()) {
      why.add(pushes(worst, best));
    }
    return why;
  }

  private static String pushes(Verdict worst, Verdict.Judged best) {
    Set<String> counted =
        worst instanceof Verdict.Judged judged ? approvers(judged.judgement()) : Set.of();
    String doubtful =
        approvers(best.judgement()).stream()
            .filter(login -> !counted.contains(login))
            .sorted()
            .collect(Collectors.joining(", "));
    String unknown = "GitHub does not tell when the last commits were pushed";
    return doubtful.isEmpty()
        ? unknown + " (R4.2, R5.5)"
        : unknown + "; what was merged may not be what was approved by " + doubtful + " (R2.5)";
  }

  private static Set<String> approvers(Judgement judgement) {
    return judgement.tally().counted().stream()
        .map(CountedApproval::login)
        .map(login -> login.value())
        .collect(Collectors.toSet());
  }
}
