package dev.quorate.audit;

import dev.quorate.history.Event;
import dev.quorate.ledger.DecisionNote;
import dev.quorate.ledger.PullRecord;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.ledger.SeenSources;
import dev.quorate.merge.Judge;
import dev.quorate.merge.Verdict;
import dev.quorate.proceedings.Proceedings;
import dev.quorate.report.CheckRunText;
import dev.quorate.report.Links;
import dev.quorate.store.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The verdict of a past instant, made again from the ledger alone: from what had happened by then,
/// under the versions then in force (R12.2).
///
/// @param text the check run's words, without links to the repository, whose address the ledger
///   does not have
/// @param noted the decision last recorded by then
public record Replay(
    Instant at,
    Proceedings proceedings,
    Verdict verdict,
    Optional<CheckRunText> text,
    Optional<DecisionNote> noted) {

  /// Replays; empty when the pull request was not open yet.
  ///
  /// @param repository the entries of the repository
  /// @param pull the entries of the pull request
  public static Optional<Replay> of(
      List<LedgerEntry> repository, List<LedgerEntry> pull, Instant at) {
    List<Event> history =
        PullRecord.of(pull).events().stream().filter(event -> !event.at().isAfter(at)).toList();
    return history.stream().anyMatch(Event.Opened.class::isInstance)
        ? Optional.of(replay(RulesRecord.of(repository).upTo(at), history, pull, at))
        : Optional.empty();
  }

  private static Replay replay(
      RulesRecord rules, List<Event> history, List<LedgerEntry> pull, Instant at) {
    Proceedings proceedings = Proceedings.of(history, rules.surroundings(), at);
    Verdict verdict = Judge.judge(proceedings, rules.surroundings(), at);
    List<LedgerEntry> recorded =
        pull.stream().filter(entry -> !entry.recordedAt().isAfter(at)).toList();
    return new Replay(
        at,
        proceedings,
        verdict,
        CheckRunText.of(verdict, SeenSources.of(rules, ""), new Links("", Optional.empty())),
        PullRecord.of(recorded).lastDecision());
  }
}
