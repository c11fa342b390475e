package dev.quorate;

import java.util.Optional;

/// The program's entry: wires the parts by hand and hands over to the command line.
public final class Main {
  private Main() {}

  /// Runs the command named by `args`.
  public static void main(String[] args) {
    System.out.println(
        "quorate " + version() + (args.length == 0 ? "" : " " + String.join(" ", args)));
  }

  /// This build's version, or `dev` when it does not run from the packaged jar.
  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
