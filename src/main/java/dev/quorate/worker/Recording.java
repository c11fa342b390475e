package dev.quorate.worker;

import dev.quorate.forge.Forge;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.ReportSeen;
import dev.quorate.history.Event;
import dev.quorate.ledger.Look;
import dev.quorate.ledger.PullLedger;
import dev.quorate.ledger.PullRecord;
import dev.quorate.ledger.Recorder;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.ledger.Sightings;
import dev.quorate.policy.ClaRules;
import dev.quorate.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Appends to the ledger what a look finds new.
final class Recording {
  private final Forge forge;
  private final PullLedger ledger;
  private final WriteAccess writeAccess;

  Recording(Forge forge, PullLedger ledger) {
    this.forge = forge;
    this.ledger = ledger;
    this.writeAccess = new WriteAccess(forge);
  }

  /// Records; the answer is the whole history.
  List<Event> record(
      PullSnapshot snapshot,
      Sightings sightings,
      PullRecord record,
      RulesRecord rules,
      Instant now) {
    Optional<Policy> policy = rules.lastReadable();
    String check = policy.flatMap(Policy::cla).map(ClaRules::check).orElse("");
    Optional<ReportSeen> overwritten =
        policy.flatMap(Policy::cla).flatMap(cla -> overwritten(snapshot, cla));
    Look look = new Look(now, snapshot, sightings, check, overwritten);
    List<Event> found =
        new ArrayList<>(
            Recorder.newEvents(
                record.events(), look, () -> forge.diff(snapshot.address(), snapshot.head())));
    List<Event> history = new ArrayList<>(record.events());
    history.addAll(found);
    List<Event> access =
        policy
            .map(
                given -> writeAccess.found(history, found, given, snapshot.repository(), look.at()))
            .orElse(List.of());
    found.addAll(access);
    history.addAll(access);
    ledger.appendEvents(PullWork.subject(snapshot), found);
    return List.copyOf(history);
  }

  /// Anybody who may push may report under the name of the CLA's check, in any case of its letters,
  /// and so hide what its app said last. An older success of the app must not count then.
  private Optional<ReportSeen> overwritten(PullSnapshot snapshot, ClaRules cla) {
    boolean byAnother =
        snapshot.reports().stream()
            .filter(report -> !report.checkRun() && report.name().equalsIgnoreCase(cla.check()))
            .anyMatch(report -> !cla.trusts(report.reporterLogin()));
    return byAnother
        ? cla.appLogin()
            .flatMap(
                creator ->
                    forge.findStatus(snapshot.repository(), snapshot.head(), cla.check(), creator))
        : Optional.empty();
  }
}
