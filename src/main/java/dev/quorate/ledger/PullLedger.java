package dev.quorate.ledger;

import dev.quorate.history.Event;
import dev.quorate.store.Ledger;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.NewEntry;
import java.util.List;

/// The ledger of pull requests, in the core's words.
public final class PullLedger {
  static final String EVENT = "event";
  static final String ANSWER = "answer";
  static final String DECISION = "decision";

  private final Ledger ledger;

  public PullLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  public PullRecord read(LedgerSubject pull) {
    return PullRecord.of(ledger.entries(pull));
  }

  public void appendEvents(LedgerSubject pull, List<Event> events) {
    ledger.append(
        pull, events.stream().map(event -> new NewEntry(EVENT, LedgerJson.write(event))).toList());
  }

  public void appendAnswers(LedgerSubject pull, List<String> keys) {
    ledger.append(
        pull,
        keys.stream()
            .map(key -> new NewEntry(ANSWER, LedgerJson.write(new Recorded.Answered(key))))
            .toList());
  }

  public void appendDecision(LedgerSubject pull, DecisionNote note) {
    ledger.append(pull, List.of(new NewEntry(DECISION, LedgerJson.write(note))));
  }
}
