package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.ledger.RepositoryIds;
import dev.quorate.settings.DatabasePlace;
import dev.quorate.settings.Settings;
import dev.quorate.settings.SettingsProblems;
import dev.quorate.store.DatabaseException;
import dev.quorate.store.Entries;
import dev.quorate.store.LedgerEntry;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.ReadAccess;
import dev.quorate.store.ReadOnlyDatabase;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something asked of the ledger, whether or not the bot runs at the time.
@FunctionalInterface
interface LedgerQuestion {

  /// Answers; gives the exit status.
  int answer(ReadAccess database);

  /// Asks it of the database that `DATABASE_URL` names; without one the exit status is 2.
  static int ask(Map<String, String> environment, PrintWriter err, LedgerQuestion question) {
    return switch (Settings.databaseFrom(environment)) {
      case SettingsProblems problems -> {
        err.println(problems.text());
        yield 2;
      }
      case DatabasePlace place -> {
        try {
          yield question.answer(place.open(ReadOnlyDatabase::open, ReadOnlyDatabase::openShared));
        } catch (DatabaseException e) {
          err.println(
              "quorate: "
                  + TerminalText.line(String.valueOf(e.getMessage()))
                  + ". DATABASE_URL names the database.");
          yield 2;
        }
      }
    };
  }

  /// All that the ledger has of a subject, in its order. Where that is nothing, `err` is told so.
  static List<LedgerEntry> entries(ReadAccess database, SubjectName subject, PrintWriter err) {
    Optional<Long> id = new RepositoryIds(database).find(subject.repository());
    List<LedgerEntry> entries =
        id.map(found -> new LedgerSubject(found, subject.pull().orElse(0)))
            .map(new Entries(database)::of)
            .orElse(List.of());
    if (entries.isEmpty()) {
      err.println(
          "quorate: the ledger knows nothing of "
              + (id.isPresent() ? subject : "a repository " + subject.repository()));
    }
    return entries;
  }
}
