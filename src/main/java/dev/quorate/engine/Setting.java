package dev.quorate.engine;

import dev.quorate.report.Links;
import dev.quorate.report.Provenance;

/// What the texts name beside the verdict.
///
/// @param checkName the check run's name in force (R8.3)
/// @param provenance the config and rosters in force (R8.4)
public record Setting(String checkName, Provenance provenance, Links links) {}
