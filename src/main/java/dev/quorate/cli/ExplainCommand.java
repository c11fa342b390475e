package dev.quorate.cli;

import dev.quorate.audit.Explanation;
import dev.quorate.audit.Replay;
import dev.quorate.store.Entries;
import dev.quorate.store.LedgerEntry;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.ReadAccess;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `quorate explain`: replays the verdict of an instant from the ledger.
@Command(
    name = "explain",
    description = "Replay a pull request's verdict of any instant from the ledger.",
    footer = {
      "Asks GitHub nothing. DATABASE_URL names the database; the bot may be running.",
      "Exits with 1 if nothing is known of the pull request at that instant, with 2 if the ledger"
          + " cannot be read."
    })
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "OWNER/REPO#N", description = "The pull request.")
  private String name = "";

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "Such as 2026-11-24T14:00:00Z; now, when left out.")
  private Optional<Instant> at = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;
  private final InstantSource clock;

  ExplainCommand(
      PrintWriter out, PrintWriter err, Map<String, String> environment, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    SubjectName subject = SubjectName.readPull(spec, name);
    Instant instant = at.orElseGet(clock::instant);
    return LedgerQuestion.ask(environment, err, database -> explain(database, subject, instant));
  }

  private int explain(ReadAccess database, SubjectName subject, Instant instant) {
    List<LedgerEntry> pull = LedgerQuestion.entries(database, subject, err);
    if (pull.isEmpty()) {
      return 1;
    }
    long repository = pull.getFirst().subject().repositoryId();
    List<LedgerEntry> rules = new Entries(database).of(LedgerSubject.repository(repository));
    Optional<Replay> replay = Replay.of(rules, pull, instant);
    if (replay.isEmpty()) {
      err.println("quorate: %s was not open yet at %s".formatted(subject, instant));
      return 1;
    }
    out.println(subject);
    Explanation.of(replay.get()).forEach(out::println);
    out.flush();
    return 0;
  }
}
