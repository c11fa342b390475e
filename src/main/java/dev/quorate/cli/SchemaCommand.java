package dev.quorate.cli;

import dev.quorate.policyfile.ConfigSchema;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `quorate schema`: the JSON Schema of the config.
@Command(
    name = "schema",
    description = "Print the JSON Schema of .github/quorate.yml, for editors.")
final class SchemaCommand implements Callable<Integer> {
  private final PrintWriter out;

  SchemaCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    out.print(ConfigSchema.text());
    out.flush();
    return 0;
  }
}
