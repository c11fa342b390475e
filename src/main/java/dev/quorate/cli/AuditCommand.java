package dev.quorate.cli;

import dev.quorate.audit.EntriesJson;
import dev.quorate.audit.EntryLine;
import dev.quorate.store.Flaw;
import dev.quorate.store.LedgerEntry;
import dev.quorate.store.ReadAccess;
import dev.quorate.store.Verification;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `quorate audit`: prints what the bot saw and decided, or checks that nothing of it was changed.
@Command(
    name = "audit",
    description = "Print what the bot saw and decided, or check the whole ledger.",
    footer = {
      "Each line: number, when recorded, when it happened, what. DATABASE_URL names the database;"
          + " the bot may be running.",
      "Exits with 1 if nothing is known of the subject or the ledger is not sound, with 2 if it"
          + " cannot be read."
    })
final class AuditCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "OWNER/REPO#N",
      description = "The pull request; without #N the versions of the repository's rules.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--json", description = "Print the entries as a JSON array.")
  private boolean json;

  @Option(names = "--verify", description = "Check every entry of the ledger.")
  private boolean verify;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;

  AuditCommand(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (verify == name.isPresent() || (verify && json)) {
      throw wrong("give either OWNER/REPO#N, with or without --json, or --verify");
    }
    if (verify) {
      return LedgerQuestion.ask(environment, err, this::verify);
    }
    SubjectName subject = SubjectName.read(spec, name.orElse(""));
    return LedgerQuestion.ask(environment, err, database -> print(database, subject));
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private int print(ReadAccess database, SubjectName subject) {
    List<LedgerEntry> entries = LedgerQuestion.entries(database, subject, err);
    if (entries.isEmpty()) {
      return 1;
    }
    if (json) {
      out.println(EntriesJson.of(entries));
    } else {
      entries.forEach(entry -> out.println(EntryLine.of(entry)));
    }
    out.flush();
    return 0;
  }

  private int verify(ReadAccess database) {
    Verification found = Verification.of(database);
    for (Flaw flaw : found.flaws()) {
      String pull = flaw.pull() == 0 ? "" : " pull request " + flaw.pull();
      out.printf(
          "repository %d%s: entry %d %s%n", flaw.repository(), pull, flaw.seq(), flaw.what());
    }
    if (!found.endsNoted()) {
      out.println(
          "The database does not note where chains end, so that missing ends cannot be seen. If an"
              + " older Quorate wrote it, `quorate serve` of this version brings it up to date.");
    }
    out.printf("%d entries in %d chains verified%n", found.entries(), found.chains());
    out.flush();
    return found.isSound() ? 0 : 1;
  }
}
