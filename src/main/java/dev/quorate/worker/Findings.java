package dev.quorate.worker;

import dev.quorate.forge.Forge;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.ReportSeen;
import dev.quorate.history.Event;
import dev.quorate.ledger.Look;
import dev.quorate.ledger.Recorder;
import dev.quorate.ledger.Sightings;
import dev.quorate.policy.ClaRules;
import dev.quorate.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a look at a pull request finds that is not recorded of it yet. It asks GitHub and writes
/// nothing.
public final class Findings {
  private final Forge forge;
  private final WriteAccess writeAccess;

  public Findings(Forge forge) {
    this.forge = forge;
    this.writeAccess = new WriteAccess(forge);
  }

  /// The new events.
  ///
  /// @param recorded the events found before
  /// @param policy the newest rules that can be read
  public List<Event> find(
      PullSnapshot snapshot,
      Sightings sightings,
      List<Event> recorded,
      Optional<Policy> policy,
      Instant now) {
    String check = policy.flatMap(Policy::cla).map(ClaRules::check).orElse("");
    Optional<ReportSeen> overwritten =
        policy.flatMap(Policy::cla).flatMap(cla -> overwritten(snapshot, cla));
    Look look = new Look(now, snapshot, sightings, check, overwritten);
    List<Event> found =
        new ArrayList<>(
            Recorder.newEvents(
                recorded, look, () -> forge.diff(snapshot.address(), snapshot.head())));
    List<Event> history = new ArrayList<>(recorded);
    history.addAll(found);
    policy.ifPresent(
        given ->
            found.addAll(
                writeAccess.found(
                    history, List.copyOf(found), given, snapshot.repository(), look.at())));
    return List.copyOf(found);
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
