package dev.quorate.forge;

import java.time.Instant;
import java.util.List;

/// What GitHub remembers of merges, to be read by `quorate backtest`.
public interface MergedPulls {

  /// The pull requests of a repository that were merged at `since` or later, newest first. It may
  /// throw [ForgeException].
  List<MergedPull> list(RepositoryAddress repository, Instant since);
}
