package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.settings.AppFile;
import dev.quorate.settings.DatabaseFile;
import dev.quorate.settings.DatabasePlace;
import dev.quorate.settings.Settings;
import dev.quorate.settings.SettingsProblems;
import dev.quorate.settings.SharedDatabase;
import dev.quorate.store.DatabaseException;
import dev.quorate.store.DatabaseInUseException;
import dev.quorate.store.Transfer;
import dev.quorate.store.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `quorate migrate`: copies all that the bot keeps from SQLite to PostgreSQL.
@Command(
    name = "migrate",
    description = "Copy all that the bot keeps from a SQLite file to an empty PostgreSQL database.",
    footer = {
      "DATABASE_URL names the PostgreSQL database; on the command line its password could be seen"
          + " by others. The bot must not be running.",
      "Exits with 1 if nothing was copied."
    })
final class MigrateCommand implements Callable<Integer> {
  private static final long ROWS_BETWEEN_REPORTS = 100_000;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE",
      description = "The SQLite file. It stays as it is.")
  private Path file = Path.of("");

  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;

  MigrateCommand(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return switch (Settings.databaseFrom(environment)) {
      case SettingsProblems problems -> {
        err.println(problems.text());
        yield 1;
      }
      case DatabaseFile _ -> {
        err.println(
            "quorate: DATABASE_URL has to name the PostgreSQL database to copy to:"
                + " jdbc:postgresql://HOST:PORT/DATABASE?user=NAME&password=PASSWORD");
        yield 1;
      }
      case SharedDatabase target -> copy(target);
    };
  }

  private int copy(SharedDatabase target) {
    Transfer.Copied copied;
    try {
      copied = new Transfer(this::report).run(file, target.url());
    } catch (DatabaseInUseException | DatabaseException e) {
      err.println("quorate: " + TerminalText.line(String.valueOf(e.getMessage())));
      return 1;
    }
    copied.rows().forEach((table, rows) -> out.printf("%8d  %s%n", rows, table));
    sayOfLedger(copied.ledger());
    sayOfCredentials(target);
    out.printf(
        "Now start `quorate serve` with this DATABASE_URL. Keep %s as a back-up, and start no bot"
            + " on it again: two would answer everything twice.%n",
        file);
    out.flush();
    return 0;
  }

  private void report(String table, long rows) {
    if (rows % ROWS_BETWEEN_REPORTS == 0) {
      err.printf("%s: %d rows so far%n", table, rows);
      err.flush();
    }
  }

  private void sayOfLedger(Verification ledger) {
    out.printf(
        "%d entries in %d chains of the ledger verified, in the file as in the copy%n",
        ledger.entries(), ledger.chains());
    if (!ledger.isSound()) {
      out.println(
          "What is wrong with the ledger in the file is wrong with it in the copy, too;"
              + " `quorate audit --verify` tells.");
    }
  }

  /// Set-up's credentials lie beside the file, and would not be found any more.
  private void sayOfCredentials(DatabasePlace target) {
    AppFile now = AppFile.of(new DatabaseFile(file));
    AppFile then = AppFile.of(target);
    if (now.exists() && !then.exists()) {
      out.printf(
          "The App's credentials are in %s. From now on they are looked for in %s: move them there,"
              + " folder and all.%n",
          now.path(), then.path());
    }
  }
}
