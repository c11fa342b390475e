package dev.quorate.report;

import java.util.List;
import java.util.Optional;

/// What config and rosters the verdict was made from (R8.4), for people to look up.
///
/// @param config the config in force, and first the one it extends, if any
/// @param rosters tables and teams, in the order of the config
public record Provenance(List<Source> config, List<Source> rosters) {

  /// One file or team.
  ///
  /// @param name such as `.github/quorate.yml`, `TSC.md#tsc-members` or `finops/focus-tsc`
  /// @param commit the commit it was read at; empty for a team, which has none
  /// @param url where that version can be read
  public record Source(String name, Optional<String> commit, Optional<String> url) {}

  public Provenance {
    config = List.copyOf(config);
    rosters = List.copyOf(rosters);
  }
}
