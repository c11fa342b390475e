package dev.quorate.cli;

import dev.quorate.trial.TrialRules.Draft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The file of `--config`.
final class TrialConfig {
  private TrialConfig() {}

  /// Reads it, where one is named.
  ///
  /// @throws IOException saying which file cannot be read, and why
  static Optional<Draft> read(Optional<Path> file) throws IOException {
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(new Draft(file.get().toString(), TextFile.read(file.get())));
  }
}
