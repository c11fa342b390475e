package dev.quorate.ledger;

import dev.quorate.roster.RosterVersion;
import dev.quorate.store.Ledger;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.NewEntry;
import java.time.Instant;
import java.util.List;

/// The ledger of repositories: every version of their rules and committees (R12.2).
public final class RulesLedger {
  static final String POLICY = "policy";
  static final String ROSTER = "roster";

  private final Ledger ledger;

  public RulesLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  public RulesRecord read(LedgerSubject repository) {
    return RulesRecord.of(ledger.entries(repository));
  }

  /// The number of the repository's newest entry.
  public long last(LedgerSubject repository) {
    return ledger.last(repository);
  }

  /// Keeps the config, if it is another than the newest.
  ///
  /// @throws dev.quorate.store.OvertakenException when the ledger has more than the record
  public RulesRecord keep(LedgerSubject repository, RulesRecord record, PolicySeen policy) {
    if (record.policy().filter(policy::isSame).isPresent()) {
      return record;
    }
    ledger.append(
        repository, record.last(), List.of(new NewEntry(POLICY, LedgerJson.write(policy))));
    return record.with(policy);
  }

  /// Keeps the committee, if it is another than the newest.
  ///
  /// @throws dev.quorate.store.OvertakenException when the ledger has more than the record
  public RulesRecord keep(
      LedgerSubject repository,
      RulesRecord record,
      Instant at,
      String commit,
      RosterVersion version) {
    RosterSeen roster = RosterSeen.of(at, commit, version);
    if (record.roster().filter(roster::isSame).isPresent()) {
      return record;
    }
    ledger.append(
        repository, record.last(), List.of(new NewEntry(ROSTER, LedgerJson.write(roster))));
    return record.with(roster);
  }
}
