package dev.quorate.policyfile;

import dev.quorate.policy.Alternative;
import dev.quorate.policy.PathPatterns;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The config of one track, `tracks.NAME` (R5).
final class TrackSection {
  private static final List<String> KEYS =
      List.of("approvals", "wait", "notice", "only", "paths", "declared-by", "any");
  private static final Map<String, Boolean> NOTICE =
      Words.of(Map.entry("required", true), Map.entry("off", false));

  private TrackSection() {}

  static Track read(TrackName name, Optional<Value> value, TrackDefaults defaults) {
    Optional<Section> section = value.flatMap(given -> given.findSection(KEYS));
    Alternative own =
        new Alternative(
            section
                .flatMap(keys -> keys.find("approvals"))
                .flatMap(number -> number.findWholeNumber(0))
                .orElse(defaults.approvals()),
            section
                .flatMap(keys -> keys.find("wait"))
                .flatMap(Value::findDuration)
                .orElse(defaults.waitingPeriod()),
            Duration.ZERO,
            false);
    return new Track(
        name,
        section
            .flatMap(keys -> keys.find("any"))
            .flatMap(any -> AlternativesList.read(any, own))
            .orElse(List.of(own)),
        section
            .flatMap(keys -> keys.find("notice"))
            .flatMap(TrackSection::notice)
            .orElse(defaults.notice()),
        section
            .flatMap(keys -> keys.find("only"))
            .flatMap(Value::findBoolean)
            .orElse(defaults.only()),
        new PathPatterns(
            section.flatMap(keys -> keys.find("paths")).map(PathsList::read).orElse(List.of())),
        section
            .flatMap(keys -> keys.find("declared-by"))
            .flatMap(number -> number.findWholeNumber(1))
            .orElse(TrackDefaults.DECLARED_BY));
  }

  private static Optional<Boolean> notice(Value value) {
    return value.isOff() ? Optional.of(false) : value.findWord(NOTICE);
  }
}
