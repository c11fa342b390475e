package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.forge.AppInspection.RepositorySeen;
import dev.quorate.forge.ForgeException;
import dev.quorate.github.ApiCalls;
import dev.quorate.policy.ProtectedPaths;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.Preset;
import dev.quorate.policyfile.Presets;
import dev.quorate.settings.Settings;
import dev.quorate.settings.SettingsProblems;
import dev.quorate.settings.Unregistered;
import dev.quorate.starter.NewFileLink;
import dev.quorate.starter.Proposal;
import dev.quorate.starter.Starter;
import dev.quorate.worker.RulesToday;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `quorate init`: proposes a config to begin with. The App may not write files, so an
/// administrator proposes it with their own account, by the link it prints.
@Command(
    name = "init",
    description = "Propose a .github/quorate.yml for a repository, from a preset.",
    footer = {
      "With the environment of `quorate serve` it looks into the repository for the table of"
          + " members and reads the result back; without, it says what it did not check.",
      "Changes nothing at GitHub. Exits with 1 if the repository has a config already."
    })
final class InitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "OWNER/REPO", description = "The repository.")
  private String name = "";

  @Option(names = "--preset", paramLabel = "NAME", description = "The rules to begin with.")
  private Optional<String> preset = Optional.empty();

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "Write config and policy tests below this folder, instead of printing.")
  private Optional<Path> into = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;
  private final InstantSource clock;

  InitCommand(
      PrintWriter out, PrintWriter err, Map<String, String> environment, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    String repository = SubjectName.readRepository(spec, name);
    Preset chosen =
        preset
            .flatMap(Presets::find)
            .orElseThrow(
                () ->
                    wrong(
                        Presets.list().stream()
                            .map(
                                each ->
                                    "%n  --preset %s%n      %s"
                                        .formatted(each.name(), each.whose()))
                            .collect(
                                Collectors.joining(
                                    "", "choose the rules to begin with:", "%n".formatted()))));
    Starter starter = new Starter(chosen, repository);
    return switch (Settings.from(environment)) {
      case SettingsProblems problems -> {
        err.println(problems.text());
        yield 1;
      }
      case Unregistered unregistered ->
          show(repository, chosen, starter.propose(), unregistered.github().web());
      case Settings settings -> {
        try {
          yield ask(repository, chosen, starter, settings);
        } catch (ForgeException e) {
          err.println(
              "quorate: GitHub cannot be asked: "
                  + TerminalText.line(String.valueOf(e.getMessage())));
          yield 1;
        }
      }
    };
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private int ask(String repository, Preset chosen, Starter starter, Settings settings)
      throws IOException {
    Connected connected = Connected.by(settings, clock, new ApiCalls());
    Optional<RepositorySeen> seen = RepositoryQuestion.find(connected, err, repository);
    if (seen.isEmpty()) {
      return 1;
    }
    RulesToday today =
        RulesToday.read(
            connected.forge(), seen.get().address(), seen.get().commit(), connected.clock());
    Optional<String> there = today.policy().file().filter(PolicyFile.PATH::equals);
    if (there.isPresent()) {
      err.println(
          "quorate: %s has a %s already, which is not overwritten; `quorate doctor %s` looks at it"
              .formatted(repository, there.get(), repository));
      return 1;
    }
    Proposal proposal =
        starter.propose(
            connected.forge(),
            connected.forge().inspection(),
            seen.get(),
            today,
            connected.clock());
    return show(repository, chosen, proposal, settings.github().web());
  }

  private int show(String repository, Preset chosen, Proposal proposal, URI site)
      throws IOException {
    if (into.isPresent()) {
      Path config = into.get().resolve(PolicyFile.PATH);
      Path tests = into.get().resolve(ProtectedPaths.POLICY_TESTS + "/" + chosen.name() + ".yml");
      for (Path file : new Path[] {config, tests}) {
        if (Files.exists(file)) {
          err.println("quorate: %s is there already and is not overwritten".formatted(file));
          return 1;
        }
      }
      write(config, proposal.config());
      write(tests, proposal.tests());
    } else {
      out.println(proposal.config());
    }
    proposal.notes().forEach(note -> out.println("- " + TerminalText.lines(note)));
    NewFileLink link =
        NewFileLink.of(site, repository, proposal.branch(), PolicyFile.PATH, proposal.config());
    out.println();
    out.println(
        link.filled()
            ? "Propose it with your own account; GitHub's page is filled in:"
            : "Propose it with your own account; paste the text into GitHub's page:");
    out.println(link.address());
    out.flush();
    return 0;
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
    out.println("wrote " + file);
  }
}
