package dev.quorate.worker;

import dev.quorate.forge.Forge;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.history.Event;
import dev.quorate.ledger.PullLedger;
import dev.quorate.ledger.PullRecord;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.ledger.Sightings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Appends to the ledger what a look finds new.
final class Recording {
  private final Findings findings;
  private final PullLedger ledger;

  Recording(Forge forge, PullLedger ledger) {
    this.findings = new Findings(forge);
    this.ledger = ledger;
  }

  /// Records; the answer is the whole history.
  List<Event> record(
      PullSnapshot snapshot,
      Sightings sightings,
      PullRecord record,
      RulesRecord rules,
      Instant now) {
    List<Event> found =
        findings.find(snapshot, sightings, record.events(), rules.lastReadable(), now);
    ledger.appendEvents(PullWork.subject(snapshot), found);
    List<Event> history = new ArrayList<>(record.events());
    history.addAll(found);
    return List.copyOf(history);
  }
}
