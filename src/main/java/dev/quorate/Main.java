package dev.quorate;

import dev.quorate.cli.QuorateCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The program's entry: hands over to the command line.
public final class Main {
  private Main() {}

  /// Runs the command named by `args`.
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(QuorateCommand.run(version(), System.getenv(), out, err, args));
  }

  /// This build's version, or `dev` when it does not run from the packaged jar.
  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
