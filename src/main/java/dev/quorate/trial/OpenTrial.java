package dev.quorate.trial;

import dev.quorate.forge.Forge;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.history.Event;
import dev.quorate.ledger.SeenSources;
import dev.quorate.ledger.Sightings;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Verdict;
import dev.quorate.report.CheckRunText;
import dev.quorate.report.Links;
import dev.quorate.report.Provenance;
import dev.quorate.worker.Findings;
import dev.quorate.worker.PullReading;
import dev.quorate.worker.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The verdict on a pull request now, with what the check would say of it; nothing is written.
///
/// @param rules by which it was judged
/// @param text what the check would say; empty where it would not be posted (R8.7, R8.8)
/// @param doubts why nobody knows whether it passes, though nothing that is still to be seen stops
///   it
public record OpenTrial(
    PullSnapshot pull,
    TrialRules rules,
    Instant at,
    Verdict verdict,
    Optional<CheckRunText> text,
    List<String> doubts) {

  /// Reads it and judges it; empty when there is no such pull request.
  ///
  /// @param recorded what the bot's ledger has of it; without it approvals count less (R2.8), and
  ///   lost words are a doubt
  public static Optional<OpenTrial> of(
      Forge forge,
      PullAddress address,
      TrialRules rules,
      List<Event> recorded,
      InstantSource clock) {
    return PullReading.read(forge, address, Optional.empty())
        .map(pull -> of(forge, pull, rules, recorded, second(clock)));
  }

  private static Instant second(InstantSource clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static OpenTrial of(
      Forge forge, PullSnapshot pull, TrialRules rules, List<Event> recorded, Instant now) {
    List<Event> history = new ArrayList<>(recorded);
    history.addAll(
        new Findings(forge)
            .find(pull, Sightings.NONE, recorded, rules.record().lastReadable(), now));
    Standing standing = Standing.of(history, rules.record().surroundings(), now);
    return new OpenTrial(
        pull,
        rules,
        standing.at(),
        standing.verdict(),
        CheckRunText.of(
            standing.verdict(), provenance(rules), new Links(pull.url(), Optional.empty())),
        recorded.isEmpty() ? doubts(pull, rules, standing) : List.of());
  }

  private static List<String> doubts(PullSnapshot pull, TrialRules rules, Standing standing) {
    return standing.verdict() instanceof Verdict.Judged judged && judged.outcome() == Outcome.PASS
        ? LostWords.heard(pull, rules, judged.judgement(), standing.at()).stream()
            .map(LostWords::doubt)
            .toList()
        : List.of();
  }

  /// The outcome in a word; none that passes is called so while there is a doubt.
  String outcome() {
    return doubts.isEmpty() ? verdict.outcome().word() : "unknown";
  }

  /// A config on trial is nowhere at GitHub.
  private static Provenance provenance(TrialRules rules) {
    Provenance seen = SeenSources.of(rules.record(), "");
    return rules.onTrial() ? new Provenance(List.of(), seen.rosters()) : seen;
  }
}
