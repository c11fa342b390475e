package dev.quorate.policy;

import java.time.Duration;
import java.util.Optional;

/// The config's `cla` (R6): the check's exact name, the app that must report it (empty: any), and
/// how long to wait for a report before telling the contributor what to do.
public record ClaRules(String check, Optional<String> app, Duration patience) {}
