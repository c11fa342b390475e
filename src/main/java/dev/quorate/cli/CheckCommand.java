package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.forge.AppInspection.RepositorySeen;
import dev.quorate.forge.PullAddress;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.merge.Outcome;
import dev.quorate.settings.Settings;
import dev.quorate.store.DatabaseException;
import dev.quorate.store.LedgerSubject;
import dev.quorate.trial.OpenTrial;
import dev.quorate.trial.OpenTrialJson;
import dev.quorate.trial.OpenTrialText;
import dev.quorate.trial.TrialRules;
import dev.quorate.trial.TrialRules.Draft;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `quorate check`: the verdict on a real pull request, by any rules.
@Command(
    name = "check",
    description = "Print the verdict on a pull request now, by the rules in force or by others.",
    footer = {
      "Needs the environment of `quorate serve`, writes nothing, and may run beside the bot.",
      "Exits with 0 if the pull request passes, with 1 if it does not, with 2 if that cannot be"
          + " found out."
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "OWNER/REPO#N", description = "The pull request.")
  private String name = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Judge by this config, in place of the repository's own.")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--json", description = "Print the verdict as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;
  private final InstantSource clock;

  CheckCommand(
      PrintWriter out, PrintWriter err, Map<String, String> environment, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    SubjectName subject = SubjectName.readPull(spec, name);
    Optional<Draft> draft = TrialConfig.read(config);
    return RepositoryQuestion.ask(
        environment,
        clock,
        err,
        subject.repository(),
        (settings, github, repository) ->
            check(settings, github, repository, subject.pull().orElseThrow(), draft));
  }

  private int check(
      Settings settings,
      Connected github,
      RepositorySeen repository,
      int number,
      Optional<Draft> draft) {
    PullAddress pull = new PullAddress(repository.address(), number);
    KeptBefore kept;
    try {
      kept =
          KeptBefore.read(
              settings.database(), new LedgerSubject(repository.address().id(), number));
    } catch (DatabaseException e) {
      err.println(
          "quorate: the bot's ledger cannot be read: "
              + TerminalText.line(String.valueOf(e.getMessage())));
      return RepositoryQuestion.NOTHING_FOUND_OUT;
    }
    TrialRules rules = rules(github, repository, draft, kept.rules());
    Optional<OpenTrial> trial =
        OpenTrial.of(github.forge(), pull, rules, kept.events(), github.clock());
    if (trial.isEmpty()) {
      err.println("quorate: there is no pull request " + pull);
      return RepositoryQuestion.NOTHING_FOUND_OUT;
    }
    print(trial.get(), notes(draft, kept, trial.get()));
    if (!trial.get().doubts().isEmpty()) {
      return RepositoryQuestion.NOTHING_FOUND_OUT;
    }
    return trial.get().verdict().outcome() == Outcome.PASS ? 0 : 1;
  }

  private static TrialRules rules(
      Connected github, RepositorySeen repository, Optional<Draft> draft, RulesRecord known) {
    return draft
        .map(
            given ->
                TrialRules.of(
                    given,
                    github.forge(),
                    repository.address(),
                    repository.commit(),
                    known,
                    github.clock()))
        .orElseGet(
            () ->
                TrialRules.inForce(
                    github.forge(),
                    repository.address(),
                    repository.commit(),
                    known,
                    github.clock()));
  }

  private static List<String> notes(Optional<Draft> draft, KeptBefore kept, OpenTrial trial) {
    List<String> notes = new ArrayList<>();
    draft.ifPresent(
        given ->
            notes.add(
                "As if %s, with today's committee, had been in force all along."
                    .formatted(given.name())));
    notes.add(kept.note());
    trial.doubts().forEach(doubt -> notes.add("Whether it passes cannot be told: " + doubt));
    return notes;
  }

  private void print(OpenTrial trial, List<String> notes) {
    if (json) {
      out.println(OpenTrialJson.of(trial, notes));
    } else {
      OpenTrialText.of(trial, notes).forEach(out::println);
    }
    out.flush();
  }
}
