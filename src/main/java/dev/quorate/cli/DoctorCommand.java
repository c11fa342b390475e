package dev.quorate.cli;

import dev.quorate.doctor.Diagnosis;
import dev.quorate.doctor.DiagnosisJson;
import dev.quorate.doctor.DiagnosisText;
import dev.quorate.doctor.Doctor;
import dev.quorate.doctor.Severity;
import dev.quorate.github.ApiCalls;
import dev.quorate.settings.Settings;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `quorate doctor`: says what keeps the set-up from working, and what to do.
@Command(
    name = "doctor",
    description = "Look for what is wrong with the set-up, here and at GitHub, and say what to do.",
    footer = {
      "Needs the environment of `quorate serve`, changes nothing, and may run beside the bot.",
      "Exits with 1 if there is an error."
    })
final class DoctorCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "OWNER/REPO",
      description = "A repository; without one, the App and all its installations.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;
  private final InstantSource clock;

  DoctorCommand(
      PrintWriter out, PrintWriter err, Map<String, String> environment, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<String> repository = name.map(typed -> SubjectName.readRepository(spec, typed));
    Optional<Settings> settings = RepositoryQuestion.settings(environment, err);
    return settings.isEmpty() ? 1 : examine(settings.get(), repository);
  }

  private int examine(Settings settings, Optional<String> repository) throws InterruptedException {
    Connected github = Connected.by(settings, clock, new ApiCalls());
    Diagnosis diagnosis =
        new Doctor(settings, github.forge(), github.forge().inspection(), github.clock())
            .examine(repository);
    if (json) {
      out.println(DiagnosisJson.of(diagnosis));
    } else {
      DiagnosisText.of(diagnosis).forEach(out::println);
    }
    out.flush();
    return diagnosis.count(Severity.ERROR) > 0 ? 1 : 0;
  }
}
