package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.policytest.GivenConfig;
import dev.quorate.policytest.PolicyTests;
import dev.quorate.policytest.PolicyTests.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `quorate test FILE-OR-FOLDER…`: runs policy tests without GitHub.
@Command(
    name = "test",
    description = "Run policy tests: stories that say what the rules make of a pull request.",
    footer = "Exits with 1 if any test failed, with 2 if a file cannot be read.")
final class TestCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE-OR-FOLDER",
      description = "A YAML file of policy tests, or a folder of such files.")
  private List<Path> places = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The config for the tests that have none of their own.")
  private Optional<Path> config = Optional.empty();

  @Mixin private final ExtendsOption extended = new ExtendsOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final PrintWriter out;

  TestCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Optional<GivenConfig> given = given();
    int passed = 0;
    int failed = 0;
    for (Path file : files()) {
      for (Result result : PolicyTests.run(file.toString(), TextFile.read(file), given)) {
        if (result.passed()) {
          passed++;
          out.println("ok " + TerminalText.lines(result.name()));
        } else {
          failed++;
          out.println("FAIL " + TerminalText.lines(result.name()));
          result.differences().forEach(line -> out.println("  " + TerminalText.lines(line)));
        }
      }
    }
    out.printf("%d passed, %d failed%n", passed, failed);
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private Optional<GivenConfig> given() throws IOException {
    if (config.isEmpty()) {
      if (!extended.files().isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "--extends is for the config that --config names; give that, too");
      }
      return Optional.empty();
    }
    return Optional.of(
        new GivenConfig(TextFile.read(config.get()), ConfigOnDisk.texts(extended.files())));
  }

  private List<Path> files() {
    return places.stream().flatMap(TestCommand::filesIn).toList();
  }

  private static Stream<Path> filesIn(Path place) {
    if (!Files.isDirectory(place)) {
      return Stream.of(place);
    }
    try (Stream<Path> below = Files.walk(place)) {
      return below.filter(TestCommand::isYaml).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".yml") || name.endsWith(".yaml"));
  }
}
