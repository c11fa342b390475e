package dev.quorate.cli;

import dev.quorate.history.Event;
import dev.quorate.ledger.PullRecord;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.settings.DatabasePlace;
import dev.quorate.store.Entries;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.NoLedgerException;
import dev.quorate.store.ReadAccess;
import dev.quorate.store.ReadOnlyDatabase;
import java.util.List;

/// What the bot's ledger has of a pull request and of its repository's rules; read beside the bot,
/// and not needed.
///
/// @param note what to know of it when reading a verdict
record KeptBefore(List<Event> events, RulesRecord rules, String note) {
  private static final String UNKNOWN =
      "; so what was said before a head is known to have been there does not count (R2.8), and an"
          + " objection of somebody who has left the committee since may be missing (R3.1).";

  /// @throws dev.quorate.store.DatabaseException when there is a ledger that cannot be read: then
  ///   nobody knows what stands in it
  static KeptBefore read(DatabasePlace place, LedgerSubject pull) {
    try {
      ReadAccess database = place.open(ReadOnlyDatabase::open, ReadOnlyDatabase::openShared);
      Entries entries = new Entries(database);
      List<Event> events = PullRecord.of(entries.of(pull)).events();
      RulesRecord rules = RulesRecord.of(entries.of(LedgerSubject.repository(pull.repositoryId())));
      return new KeptBefore(
          events,
          rules,
          events.isEmpty()
              ? "The bot's ledger has nothing of this pull request" + UNKNOWN
              : "With what the bot's ledger has of this pull request.");
    } catch (NoLedgerException e) {
      return new KeptBefore(
          List.of(), RulesRecord.EMPTY, "Without the bot's ledger: " + e.getMessage() + UNKNOWN);
    }
  }
}
