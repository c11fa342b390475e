package dev.quorate.cli;

import dev.quorate.history.Event;
import dev.quorate.ledger.PullRecord;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.settings.DatabasePlace;
import dev.quorate.store.DatabaseException;
import dev.quorate.store.Entries;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.ReadAccess;
import dev.quorate.store.ReadOnlyDatabase;
import java.util.List;

/// What the bot's ledger has of a pull request and of its repository's rules; read beside the bot,
/// and not needed.
///
/// @param note what to know of it when reading a verdict
record KeptBefore(List<Event> events, RulesRecord rules, String note) {
  private static final String STRICTER =
      "; so what was said before a head is known to have been there does not count, and the verdict"
          + " may be stricter than the bot's own, never laxer (R2.8).";

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
              ? "The bot's ledger has nothing of this pull request" + STRICTER
              : "With what the bot's ledger has of this pull request.");
    } catch (DatabaseException e) {
      return new KeptBefore(
          List.of(), RulesRecord.EMPTY, "Without the bot's ledger: " + e.getMessage() + STRICTER);
    }
  }
}
