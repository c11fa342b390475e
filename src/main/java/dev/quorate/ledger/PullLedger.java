package dev.quorate.ledger;

import dev.quorate.history.Event;
import dev.quorate.store.Ledger;
import dev.quorate.store.LedgerEntry;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.NewEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The ledger of pull requests, in the core's words.
public final class PullLedger {
  private static final String EVENT = "event";
  private static final String ANSWER = "answer";
  private static final String DECISION = "decision";

  private final Ledger ledger;

  /// A command was answered.
  private record AnswerNote(String key) {}

  public PullLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  public PullRecord read(LedgerSubject pull) {
    List<Event> events = new ArrayList<>();
    Set<String> answered = new HashSet<>();
    Optional<DecisionNote> decision = Optional.empty();
    for (LedgerEntry entry : ledger.entries(pull)) {
      switch (entry.kind()) {
        case EVENT -> events.add(LedgerJson.read(entry.body(), Event.class));
        case ANSWER -> answered.add(LedgerJson.read(entry.body(), AnswerNote.class).key());
        case DECISION -> decision = Optional.of(LedgerJson.read(entry.body(), DecisionNote.class));
        default -> throw new IllegalStateException("unknown kind of entry: " + entry.kind());
      }
    }
    return new PullRecord(events, answered, decision);
  }

  public void appendEvents(LedgerSubject pull, List<Event> events) {
    ledger.append(
        pull, events.stream().map(event -> new NewEntry(EVENT, LedgerJson.write(event))).toList());
  }

  public void appendAnswers(LedgerSubject pull, List<String> keys) {
    ledger.append(
        pull,
        keys.stream()
            .map(key -> new NewEntry(ANSWER, LedgerJson.write(new AnswerNote(key))))
            .toList());
  }

  public void appendDecision(LedgerSubject pull, DecisionNote note) {
    ledger.append(pull, List.of(new NewEntry(DECISION, LedgerJson.write(note))));
  }
}
