package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.policy.Policy;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.report.RulesText;
import dev.quorate.yaml.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `quorate rules [FILE]`: a config's rules in plain English.
@Command(
    name = "rules",
    description = "Print the rules of a config in plain English.",
    footer = "Exits with 1 if the config has a mistake, with 2 if a file cannot be read.")
final class RulesCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The config; without it, the defaults are printed, which are the charter's.")
  private Optional<Path> file = Optional.empty();

  @Mixin private final ExtendsOption extended = new ExtendsOption();

  private final PrintWriter out;
  private final PrintWriter err;

  RulesCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    if (file.isEmpty()) {
      return print(PolicyFile.defaults());
    }
    ConfigOnDisk config = ConfigOnDisk.read(file.get(), extended.files());
    for (String repository : config.missing()) {
      err.println(
          "quorate: %s extends the config of %s; give it with --extends %s=FILE"
              .formatted(file.get(), repository, repository));
    }
    return switch (config.reading()) {
      case PolicyReading.Invalid(List<Problem> problems) -> {
        problems.forEach(problem -> err.println(TerminalText.lines(problem.toString())));
        yield 1;
      }
      case PolicyReading.Valid(Policy policy) -> config.missing().isEmpty() ? print(policy) : 2;
    };
  }

  private int print(Policy policy) {
    out.print(TerminalText.lines(RulesText.of(policy)));
    out.flush();
    return 0;
  }
}
