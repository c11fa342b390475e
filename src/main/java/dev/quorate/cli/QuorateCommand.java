package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/// `quorate`: the command of which all others are parts.
@Command(
    name = "quorate",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "Applies a committee's merge rules to pull requests.",
    subcommands = HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND")
public final class QuorateCommand {

  /// Runs the command line; the answer is the exit status.
  public static int run(
      String version,
      Map<String, String> environment,
      PrintWriter out,
      PrintWriter err,
      String... args) {
    CommandLine line = new CommandLine(new QuorateCommand());
    line.addSubcommand(new ServeCommand(version, out, err, environment));
    line.addSubcommand(new DoctorCommand(out, err, environment, InstantSource.system()));
    line.addSubcommand(new InitCommand(out, err, environment, InstantSource.system()));
    line.addSubcommand(new CheckCommand(out, err, environment, InstantSource.system()));
    line.addSubcommand(new BacktestCommand(out, err, environment, InstantSource.system()));
    line.addSubcommand(new RehearseCommand());
    line.addSubcommand(new SandboxCommand(version, out, err, environment, InstantSource.system()));
    line.addSubcommand(new TestCommand(out));
    line.addSubcommand(new ValidateCommand(out));
    line.addSubcommand(new RulesCommand(out, err));
    line.addSubcommand(new SchemaCommand(out));
    line.addSubcommand(new AuditCommand(out, err, environment));
    line.addSubcommand(new ExplainCommand(out, err, environment, InstantSource.system()));
    line.addSubcommand(new MigrateCommand(out, err, environment));
    line.addSubcommand(new HealthcheckCommand(out, err, environment));
    line.getCommandSpec().version("quorate " + version);
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler(QuorateCommand::say);
    return line.execute(args);
  }

  static int say(Exception problem, CommandLine line, ParseResult parsed) {
    String text =
        switch (problem) {
          case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
          case AccessDeniedException denied -> denied.getFile() + ": this user may not do that";
          case IOException unreadable -> String.valueOf(unreadable.getMessage());
          default -> problem.toString();
        };
    line.getErr().println("quorate: " + TerminalText.lines(text));
    return CommandLine.ExitCode.USAGE;
  }
}
