package dev.quorate.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/// `--extends OWNER/REPO=FILE`: the configs of other repositories, which no command can fetch.
final class ExtendsOption {
  @Option(
      names = "--extends",
      paramLabel = "OWNER/REPO=FILE",
      description = "The config of a repository that the config extends; once for each.")
  private Map<String, Path> files = new LinkedHashMap<>();

  Map<String, Path> files() {
    return files;
  }
}
