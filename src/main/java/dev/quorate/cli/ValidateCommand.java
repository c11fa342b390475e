package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.committee.Sources;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.yaml.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `quorate validate FILE`: every mistake in a config, without GitHub.
@Command(
    name = "validate",
    description = "List every mistake in a config, and what could not be checked without GitHub.",
    footer = "Exits with 1 if there is a mistake, with 2 if a file cannot be read.")
final class ValidateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The config, such as .github/quorate.yml.")
  private Path file = Path.of("");

  @Mixin private final ExtendsOption extended = new ExtendsOption();

  private final PrintWriter out;

  ValidateCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    ConfigOnDisk config = ConfigOnDisk.read(file, extended.files());
    int mistakes =
        switch (config.reading()) {
          case PolicyReading.Valid _ -> 0;
          case PolicyReading.Invalid(List<Problem> problems) -> {
            problems.forEach(problem -> out.println(TerminalText.lines(problem.toString())));
            yield problems.size();
          }
        };
    unchecked(config)
        .forEach(what -> out.println(TerminalText.lines(file + ": not checked: " + what)));
    out.println(
        mistakes == 1 ? "1 mistake" : mistakes == 0 ? "no mistake" : mistakes + " mistakes");
    out.flush();
    return mistakes == 0 ? 0 : 1;
  }

  private static List<String> unchecked(ConfigOnDisk config) {
    List<String> unchecked = new ArrayList<>();
    config
        .missing()
        .forEach(
            repository ->
                unchecked.add(
                    "the config of %s, which this one extends; give it with --extends %s=FILE"
                        .formatted(repository, repository)));
    if (config.reading() instanceof PolicyReading.Valid(var policy)) {
      Sources sources = policy.sources();
      sources.tables().forEach(table -> unchecked.add("the table " + table));
      sources.teams().forEach(team -> unchecked.add("the team " + team));
      boolean users =
          sources.users().stream().anyMatch(user -> !user.login().equals(ConfigOnDisk.SOMEBODY));
      if (users || !sources.logins().isEmpty()) {
        unchecked.add("whether the logins are those of accounts");
      }
    }
    return unchecked;
  }
}
