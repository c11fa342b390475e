package dev.quorate.settings;

import java.util.Optional;

/// What opens the pages that are not for everybody; each stays shut without its token.
///
/// @param metrics opens `/metrics`
/// @param status opens `/status`
/// @param calendar opens `/calendar.ics`
public record Tokens(
    Optional<Secret> metrics, Optional<Secret> status, Optional<Secret> calendar) {}
