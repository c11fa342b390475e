package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.forge.AppInspection.RepositorySeen;
import dev.quorate.forge.MergedPull;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.trial.Backtest;
import dev.quorate.trial.BacktestJson;
import dev.quorate.trial.BacktestText;
import dev.quorate.trial.TrialRules;
import dev.quorate.trial.TrialRules.Draft;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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

/// `quorate backtest`: which merged pull requests a config would have stopped.
@Command(
    name = "backtest",
    description = "Say which merged pull requests a config would have stopped, and why.",
    footer = {
      "Needs the environment of `quorate serve`, writes nothing, and may run beside the bot.",
      "Exits with 0 when all were looked at, with 1 if it ended early or GitHub did not answer in"
          + " full, with 2 if nothing could be found out."
    })
final class BacktestCommand implements Callable<Integer> {
  @Parameters(paramLabel = "OWNER/REPO", description = "The repository.")
  private String name = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "The config to try.")
  private Path config = Path.of("");

  @Option(
      names = "--since",
      paramLabel = "DATE",
      required = true,
      description = "Merged on this day (UTC) or later, such as 2026-01-05; or an instant.")
  private String since = "";

  @Option(names = "--limit", paramLabel = "N", description = "No more than the newest N of them.")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;
  private final InstantSource clock;

  BacktestCommand(
      PrintWriter out, PrintWriter err, Map<String, String> environment, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    String repository = SubjectName.readRepository(spec, name);
    Instant from =
        instant(since)
            .orElseThrow(
                () -> wrong("--since is neither a date like 2026-01-05 nor an instant: " + since));
    if (limit < 1) {
      throw wrong("--limit is at least 1");
    }
    Draft draft = TrialConfig.read(Optional.of(config)).orElseThrow();
    return RepositoryQuestion.ask(
        environment, clock, err, repository, (_, github, seen) -> run(github, seen, draft, from));
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private static Optional<Instant> instant(String typed) {
    try {
      return Optional.of(
          typed.contains("T")
              ? Instant.parse(typed)
              : LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private int run(Connected github, RepositorySeen repository, Draft draft, Instant from) {
    TrialRules rules =
        TrialRules.of(
            draft,
            github.forge(),
            repository.address(),
            repository.commit(),
            RulesRecord.EMPTY,
            github.clock());
    List<String> problems = problems(rules, github.clock().instant());
    if (!problems.isEmpty()) {
      problems.forEach(problem -> err.println("quorate: " + TerminalText.lines(problem)));
      return RepositoryQuestion.NOTHING_FOUND_OUT;
    }
    List<MergedPull> all = github.forge().mergedPulls().list(repository.address(), from);
    List<MergedPull> chosen = all.subList(0, Math.min(limit, all.size()));
    String title =
        "%s by %s: %d merged since %s%s"
            .formatted(
                repository.address().fullName(),
                TerminalText.line(draft.name()),
                all.size(),
                from,
                chosen.size() < all.size() ? ", the newest " + chosen.size() + " tried" : "");
    progress(title);
    Backtest.Result result =
        new Backtest(github.forge(), rules, github.clock(), this::progress).of(chosen);
    if (json) {
      out.println(BacktestJson.of(repository.address().fullName(), draft.name(), from, result));
    } else {
      out.println(title);
      out.println();
      BacktestText.of(result).forEach(out::println);
    }
    out.flush();
    return result.isWhole() ? 0 : 1;
  }

  /// What makes the whole trial pointless: mistakes in the config, a roster that cannot be read.
  private static List<String> problems(TrialRules rules, Instant now) {
    return switch (rules.record().surroundings().policies().at(now).orElseThrow()) {
      case PolicyVersion.Absent _ -> List.of("there is no config");
      case PolicyVersion.Unreadable unreadable -> unreadable.problems();
      case PolicyVersion.InForce _ -> rules.rosterProblemsAt(now);
    };
  }

  private void progress(String line) {
    err.println("quorate: " + line);
    err.flush();
  }
}
