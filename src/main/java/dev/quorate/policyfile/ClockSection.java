package dev.quorate.policyfile;

import dev.quorate.policy.ClockRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The config's `clock` (R4).
final class ClockSection {
  private static final List<String> KEYS = List.of("drafts", "restart-on");
  private static final Map<String, Boolean> DRAFTS =
      Words.of(Map.entry("exclude", false), Map.entry("count", true));
  private static final Map<String, Boolean> RESTARTS =
      Words.of(Map.entry("never", false), Map.entry("push", true));

  private ClockSection() {}

  static ClockRules read(Optional<Value> value) {
    Optional<Section> section = value.flatMap(given -> given.findSection(KEYS));
    return new ClockRules(
        section
            .flatMap(keys -> keys.find("drafts"))
            .flatMap(drafts -> drafts.findWord(DRAFTS))
            .orElse(false),
        section
            .flatMap(keys -> keys.find("restart-on"))
            .flatMap(restart -> restart.findWord(RESTARTS))
            .orElse(false));
  }
}
